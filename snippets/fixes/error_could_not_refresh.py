"""Ask with `get()` after an `expire()`; or catch the error, and expunge the object."""

from sqlalchemy import delete
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    # Something that this session does not see deletes the row.
    session.connection().execute(delete(Book).where(Book.id == 4))
    # before
    try:
        session.refresh(beowulf)
    except InvalidRequestError as error:
        print(error)
        #> Could not refresh instance '<Book at 0x...>'
    # after
    session.expire(beowulf)
    print(session.get(Book, 4))
    #> None
    session.close()


if __name__ == "__main__":
    main()
