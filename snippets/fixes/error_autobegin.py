"""Put each piece of work into `with session.begin():`, if the session has `autobegin=False`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, autobegin=False)
    # before
    try:
        session.get(Author, 1)
    except InvalidRequestError as error:
        print(error)
        #> Autobegin is disabled on this Session; please call session.begin() to start a new transaction
    # after
    with session.begin():
        print(session.get(Author, 1).name)
        #> Ursula
    session.close()


if __name__ == "__main__":
    main()
