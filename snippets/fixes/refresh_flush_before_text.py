"""Flush before a `text()` query in SQLAlchemy 2.0."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlalchemy<2.1",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    count = text("SELECT count(*) FROM book")
    session.add(Book(title="Tehanu"))
    # before
    print(session.scalar(count), "books")
    #> 4 books
    # after
    session.flush()
    print(session.scalar(count), "books")
    #> 5 books
    session.close()


if __name__ == "__main__":
    main()
