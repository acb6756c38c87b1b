"""Refresh with `nowait` in place of `skip_locked`: a locked row then raises an error of its own."""

from sqlalchemy.exc import InvalidRequestError, OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    ursula = session.get(Author, 1)
    other.get(Author, 1, with_for_update=True)
    # before
    try:
        session.refresh(ursula, with_for_update={"skip_locked": True})
    except InvalidRequestError as error:
        print(error)
        #> Could not refresh instance '<Author at 0x...>'
    # after
    try:
        session.refresh(ursula, with_for_update={"nowait": True})
    except OperationalError as error:
        print("locked:", type(error).__name__)
        #> locked: OperationalError
        session.rollback()
    session.close()
    other.close()


if __name__ == "__main__":
    main()
