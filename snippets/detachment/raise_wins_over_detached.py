"""On a detached object `lazy="raise"` raises `InvalidRequestError`, not `DetachedInstanceError`.

It raises before the session is looked for. So does the option `raiseload()`, [unless a commit
suspended it][snippets.detachment.raiseload_is_suspended_while_expired]. Under
[`lazy="raise_on_sql"`][snippets.detachment.raise_on_sql_is_detached_first] the missing session is
found first.

Load the relationship in the query, with
[`selectinload()`][snippets.detachment.eager_loaded_stays_readable].

SQLAlchemy's documentation:
[Preventing unwanted lazy loads using raiseload](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#prevent-lazy-with-raiseload).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, raiseload, relationship

from snippets.library import Author, Book, new_library

LABEL = '`lazy="raise"` on a detached object'


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    works: Mapped[list["Work"]] = relationship(lazy="raise", viewonly=True)


class Work(WriterBase):
    __table__ = Book.__table__


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        writer = session.get(Writer, 1)
        author = session.get(Author, 1, options=[raiseload(Author.books)])
    try:
        print(writer.works)
    except InvalidRequestError as error:
        print(error)
        #> 'Writer.works' is not available due to lazy='raise'
    try:
        print(author.books)
    except InvalidRequestError as error:
        print(error)
        #> 'Author.books' is not available due to lazy='raise'


if __name__ == "__main__":
    main()
