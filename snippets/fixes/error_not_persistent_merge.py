"""Go on with what `merge()` returns, and flush it before you refresh it.

`merge()` writes what the object has loaded over newer values of the row: only to read, `get()` the
row.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
    ursula.born = 1930
    session = Session(engine)
    # before
    session.merge(ursula)
    try:
        session.refresh(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Author at 0x...>' is not persistent within this Session
    # after
    ursula = session.merge(ursula)
    session.flush()  # what refresh() would discard
    session.refresh(ursula)
    print(ursula.name, ursula.born)
    #> Ursula 1930
    session.close()


if __name__ == "__main__":
    main()
