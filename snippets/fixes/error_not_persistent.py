"""Add a detached object to the session, and flush its changes, before you refresh it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        ursula = first.get(Author, 1)
    session = Session(engine)
    # before
    try:
        session.refresh(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Author at 0x...>' is not persistent within this Session
    # after
    session.add(ursula)
    session.flush()  # what refresh() would discard
    session.refresh(ursula)
    print(ursula.name)
    #> Ursula
    session.close()


if __name__ == "__main__":
    main()
