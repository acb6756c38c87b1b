"""Flush, and expire the collection before `make_transient()`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    print(len(ursula.books) + len(octavia.books), "books loaded")
    #> 3 books loaded
    # before
    make_transient(ursula)
    try:
        other.add(ursula)
    except InvalidRequestError as error:
        print(type(error).__name__)
        #> InvalidRequestError
        other.rollback()
    # after
    session.flush()
    session.expire(octavia, ["books"])
    make_transient(octavia)
    other.add(octavia)
    print("added:", octavia in other)
    #> added: True
    session.close()
    other.close()


if __name__ == "__main__":
    main()
