"""Count the rows that you fetched, where the statement has `returning()`."""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    gone = delete(Book).where(Book.id > 2).returning(Book.id)
    # before
    result: Any = session.execute(gone)
    try:
        print(result.rowcount)
    except AttributeError as error:
        print(error)
        #> 'ChunkedIteratorResult' object has no attribute 'rowcount'
    session.rollback()
    # after
    print(len(session.execute(gone).all()))
    #> 2
    session.close()


if __name__ == "__main__":
    main()
