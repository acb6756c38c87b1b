"""Expire the collection before `make_transient()`, and nothing holds the first session."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    print(len(ursula.books), len(octavia.books))
    #> 2 1
    # before
    make_transient(ursula)
    try:
        other.add(ursula)
    except InvalidRequestError as error:
        print(type(error).__name__)
        #> InvalidRequestError
        other.rollback()
    # after
    session.expire(octavia, ["books"])
    make_transient(octavia)
    other.add(octavia)
    print(octavia in other)
    #> True
    session.close()
    other.close()


if __name__ == "__main__":
    main()
