"""Delete the object that the session has: `get()` returns it."""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Book, 4)
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # before
    try:
        session.delete(cached)
    except InvalidRequestError as error:
        print(error)
        #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (4,), None) is already present in this session.
    # after
    session.delete(session.get(Book, inspect(cached).identity))
    print("marked:", beowulf in session.deleted)
    #> marked: True
    session.commit()
    print("row:", session.get(Book, 4))
    #> row: None
    session.close()


if __name__ == "__main__":
    main()
