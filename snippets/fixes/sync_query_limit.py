"""Select the keys with the LIMIT first, and update by the keys.

Where several workers do this, add `.with_for_update(skip_locked=True)` to the select.
"""

from sqlalchemy import select, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.query(Book).order_by(Book.id).limit(2).update({"author_id": 2})
    except InvalidRequestError as error:
        print(error)
        #> Can't call Query.update() or Query.delete() when limit() has been called
    # after
    keys = session.scalars(select(Book.id).order_by(Book.id).limit(2)).all()
    session.execute(update(Book).where(Book.id.in_(keys)).values(author_id=2))
    print(session.get(Book, 1).author_id, session.get(Book, 4).author_id)
    #> 2 None
    session.close()


if __name__ == "__main__":
    main()
