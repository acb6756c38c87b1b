"""Load the row again: `close()` has rolled the DELETE back.

In a session made for a `Connection` that is in a transaction, `get()` finds nothing until you roll
that back; with `join_transaction_mode="create_savepoint"` it finds the row.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()  # and no commit
    session = Session(engine)
    # before
    try:
        session.add(beowulf)
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    # after
    beowulf = session.get(Book, beowulf.id)
    print(beowulf.title, "in the session:", beowulf in session)
    #> Beowulf in the session: True
    session.close()


if __name__ == "__main__":
    main()
