"""Change the objects and flush: validators and events run."""

from typing import Any

from sqlalchemy import String, event, select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, validates

from snippets.library import new_library


class UserBase(DeclarativeBase):
    pass


class User(UserBase):
    __tablename__ = "fix_user"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(40))
    edits: Mapped[int] = mapped_column(default=0)

    @validates("email")
    def in_lower_case(self, key: str, value: str) -> str:
        return value.lower()


@event.listens_for(User, "before_update")
def count_edits(mapper: Any, connection: Any, user: User) -> None:
    user.edits += 1


def main() -> None:
    engine = new_library()
    UserBase.metadata.drop_all(engine)
    UserBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(user := User(id=1, email="mary@home"))
    session.commit()
    mary = User.id == 1
    # before
    session.execute(update(User).where(mary).values(email="Mary@Work"))
    print(user.email, "edits:", user.edits)
    #> Mary@Work edits: 0
    session.rollback()
    # after
    for found in session.scalars(select(User).where(mary)):
        found.email = "Mary@Work"
    session.flush()
    print(user.email, "edits:", user.edits)
    #> mary@work edits: 1
    session.close()


if __name__ == "__main__":
    main()
