"""`merge()` looks a row up by primary key only; a match in another unique column is not seen.

The row with the same e-mail address is not looked for, so the copy is pending
and its INSERT violates the unique constraint. The same holds for children of a
merged object that come without their keys.

Find the row with `select(Member).where(Member.email == ...)`, set its key on
the given object or change the loaded one. For many rows use an [INSERT with ON
CONFLICT][snippets.merge.upsert_on_conflict], which takes any unique
constraint.

SQLAlchemy's documentation: [Merging](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#unitofwork-merging).
"""

from sqlalchemy import String
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class MemberBase(DeclarativeBase):
    pass


class Member(MemberBase):
    __tablename__ = "member"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(80), unique=True)


def main() -> None:
    engine = new_library()
    MemberBase.metadata.drop_all(engine)
    MemberBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Member(id=1, email="ursula@example.org"))
        session.commit()

        merged = session.merge(Member(email="ursula@example.org"))
        print(merged in session.new)
        #> True
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
