"""Call `begin()` before the first query, or leave it out and call `commit()`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    ursula = session.get(Author, 1)
    try:
        session.begin()
    except InvalidRequestError as error:
        print(error)
        #> A transaction is already begun on this Session.
    session.rollback()
    # after
    with session.begin():
        ursula = session.get(Author, 1)
        ursula.born = 1930
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
