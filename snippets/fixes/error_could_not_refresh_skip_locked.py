"""Refresh with `nowait`, in a savepoint: a locked row then raises its own error.

With asyncpg it is a `DBAPIError`.
"""

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
        with session.begin_nested():  # a rollback of all would lose other changes
            session.refresh(ursula, with_for_update={"nowait": True})
    except OperationalError as error:
        print("locked:", type(error).__name__)
        #> locked: OperationalError
    session.close()
    other.close()


if __name__ == "__main__":
    main()
