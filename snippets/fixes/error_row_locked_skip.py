"""Leave locked rows out with `skip_locked`, where any row will do."""

from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    query = select(Book).order_by(Book.id).limit(1)
    other.scalars(query.with_for_update()).one()
    # before
    try:
        session.scalars(query.with_for_update(nowait=True)).one()
    except OperationalError as error:
        print(error.orig)
        #> could not obtain lock on row in relation "book"
        session.rollback()
    # after
    book = session.scalars(query.with_for_update(skip_locked=True)).first()
    if book is not None:  # None: all are locked, or there is none
        print("book", book.id)
        #> book 2
    session.close()
    other.close()


if __name__ == "__main__":
    main()
