"""Name the relationship in `session.refresh()` after the commit or the rollback."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, relationship, selectinload

from snippets.library import Author, Book, new_library


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__
    name: Mapped[str]
    books: Mapped[list["Work"]] = relationship(lazy="raise", viewonly=True)


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    session = Session(new_library())
    query = select(Writer).where(Writer.name == "Ursula")
    ursula = session.scalars(query.options(selectinload(Writer.books))).one()
    # before
    session.commit()
    try:
        print(len(ursula.books), "books")
    except InvalidRequestError as error:
        print(error)
        #> 'Writer.books' is not available due to lazy='raise'
    # after
    session.commit()
    session.refresh(ursula, ["books"])
    print(len(ursula.books), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
