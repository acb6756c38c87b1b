"""Flush, then call `expunge()` to detach an object that is in a session."""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    try:
        make_transient_to_detached(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Given object must be transient
    # after
    session.flush()  # else what is pending on the object is lost
    session.expunge(ursula)
    print("detached:", inspect(ursula).detached)
    #> detached: True
    session.close()


if __name__ == "__main__":
    main()
