"""Refresh those that are persistent, and leave out what was deleted.

Flush before you ask: an object that is only marked by `delete()` is still persistent.
"""

from sqlalchemy import inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    books = session.scalars(select(Book).where(Book.id > 2).order_by(Book.id)).all()
    session.delete(books[1])
    session.flush()
    # before
    try:
        for book in books:
            session.refresh(book)
            print("refreshed:", book.title)
            #> refreshed: Kindred
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' is not persistent within this Session
    # after
    for book in books:
        if inspect(book).persistent:
            session.refresh(book)
            print("refreshed:", book.title)
            #> refreshed: Kindred
    session.close()


if __name__ == "__main__":
    main()
