"""Name the relationship in `selectinload()`: in this query it replaces `lazy="raise"` of the mapping.

After a commit the read raises again: `session.refresh(ursula)` loads the books too. `get()` ignores
the option for an object that the session holds.
"""

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
    engine = new_library()
    query = select(Writer).where(Writer.name == "Ursula")
    # before
    with Session(engine) as session:
        ursula = session.scalars(query).one()
        try:
            print(len(ursula.books), "books")
        except InvalidRequestError as error:
            print(error)
            #> 'Writer.books' is not available due to lazy='raise'
    # after
    with Session(engine) as session:
        ursula = session.scalars(query.options(selectinload(Writer.books))).one()
        print(len(ursula.books), "books")
        #> 2 books


if __name__ == "__main__":
    main()
