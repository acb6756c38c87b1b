"""Call `reset()` in place of `close()`, or open another session."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("sqlalchemy>=2.0.22",)


def main() -> None:
    engine = new_library()
    # before
    session = Session(engine, close_resets_only=False)
    session.close()
    try:
        session.get(Author, 1)
    except InvalidRequestError as error:
        print(error)
        #> This Session has been permanently closed and is unable to handle any more transaction requests.
    # after
    session = Session(engine, close_resets_only=False)
    session.reset()
    print(session.get(Author, 1).name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
