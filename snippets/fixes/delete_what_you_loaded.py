"""Delete the object that `get()` returns, and not one that you made with its key."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.delete(Book(id=4))
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' is not persisted
    # after
    if book := session.get(Book, 4):
        session.delete(book)
    session.commit()
    print(session.get(Book, 4))
    #> None
    session.close()


if __name__ == "__main__":
    main()
