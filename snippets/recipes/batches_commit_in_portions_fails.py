"""On PostgreSQL a commit inside a `yield_per` loop raises that the cursor does not exist.

With `yield_per` the rows stay in a cursor on the server, and the commit ends its transaction. The
error comes after the first portion: a test with few rows is green.
"""

from sqlalchemy import select, update
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "cursor does not exist"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    by_two = select(Book).order_by(Book.id).execution_options(yield_per=2)
    with Session(engine) as session:
        try:
            for book in session.scalars(by_two):
                changed = update(Book).where(Book.id == book.id)
                session.execute(changed.values(title=book.title + "!"))
                session.commit()
        except ProgrammingError as error:
            print(type(error.orig).__name__)
            #> InvalidCursorName
    with Session(engine) as session:
        print(session.scalars(select(Book.title).order_by(Book.id)).all())
        #> ['The Dispossessed!', 'Lavinia!', 'Kindred', 'Beowulf']


if __name__ == "__main__":
    main()
