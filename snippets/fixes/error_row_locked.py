"""Roll back, and try again when the other transaction has ended."""

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    ursula = session.get(Author, 1)
    other.get(Author, 1, with_for_update=True)
    # before
    try:
        session.refresh(ursula, with_for_update={"nowait": True})
    except OperationalError as error:
        print(error.orig)
        #> could not obtain lock on row in relation "author"
    # after
    session.rollback()
    other.commit()  # the other one ends
    session.refresh(ursula, with_for_update={"nowait": True})
    print(ursula.name, "is locked")
    #> Ursula is locked
    session.close()
    other.close()


if __name__ == "__main__":
    main()
