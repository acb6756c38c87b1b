"""After the rollback make a new object of the values; add that instead.

A parent that was new in that transaction make again, too, and give it as an object: its old key is
nobody's now, or another's. So with its children: an old child brings the old parent back.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    book = Book(title="Walden")
    session.add(book)
    session.flush()
    session.delete(book)
    session.flush()
    session.rollback()
    # before
    session.add(book)
    session.flush()
    print("deleted:", inspect(book).deleted)
    #> deleted: True
    try:
        session.add(book)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    session.rollback()
    # after
    book = Book(title=book.title, author_id=book.author_id)  # all its values
    session.add(book)
    session.commit()
    print("deleted:", inspect(book).deleted)
    #> deleted: False
    session.close()


if __name__ == "__main__":
    main()
