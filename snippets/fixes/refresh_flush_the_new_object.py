"""Flush a new object before you refresh it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    toni = Author(name="Toni")
    session.add(toni)
    # before
    try:
        session.refresh(toni)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Author at 0x...>' is not persistent within this Session
    # after
    session.flush()
    session.refresh(toni)
    print(toni.name, "is author", toni.id)
    #> Toni is author 3
    session.close()


if __name__ == "__main__":
    main()
