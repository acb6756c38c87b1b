"""Begin the transaction first, around all that belongs to it.

To read the objects after the commit, put `with session.begin():` inside the `with Session(...)`.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        try:
            with session.begin():
                beowulf.title = "Grendel"
        except InvalidRequestError as error:
            print(error)
            #> A transaction is already begun on this Session.
    # after
    with Session(engine) as session, session.begin():
        beowulf = session.get(Book, 4)
        beowulf.title = "Grendel"
    with Session(engine) as session:
        print(session.get(Book, 4).title)
        #> Grendel


if __name__ == "__main__":
    main()
