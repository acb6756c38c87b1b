"""INSERT the list only if it is not empty."""

from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    rows: list[dict[str, Any]] = []
    # before
    try:
        session.execute(insert(Book), rows)
    except IntegrityError as error:
        print(error.orig)
        #> NOT NULL constraint failed: book.title
    session.rollback()
    # after
    if rows:
        session.execute(insert(Book), rows)
    print("nothing to insert")
    #> nothing to insert
    session.close()


if __name__ == "__main__":
    main()
