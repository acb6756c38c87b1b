"""Test `obj in session` before you expunge the object.

`in` is `False`, too, for an object whose DELETE is flushed: that one leaves at the commit.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

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
    if ursula in session:
        session.expunge(ursula)
    print(ursula in session)
    #> False
    session.close()


if __name__ == "__main__":
    main()
