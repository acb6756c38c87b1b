"""Test `object_session(obj) is session` before you expunge it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, object_session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    session.expunge(ursula)
    # before
    try:
        session.expunge(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Instance <Author at 0x...> is not present in this Session
    # after
    if object_session(ursula) is session:
        session.expunge(ursula)
    print(ursula in session)
    #> False
    session.close()


if __name__ == "__main__":
    main()
