"""Look the row up by its unique column, and give its key to the object."""

from sqlalchemy import String, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Member(OwnBase):
    __tablename__ = "member"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(80), unique=True)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Member(email="ursula@example.org"))
    session.commit()
    given = Member(email="ursula@example.org")
    # before
    session.merge(given)
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
        session.rollback()
    # after
    query = select(Member.id).where(Member.email == given.email)
    given.id = session.scalar(query)
    merged = session.merge(given)
    session.commit()
    print("member", merged.id)
    #> member 1
    session.close()


if __name__ == "__main__":
    main()
