"""`rollback()` does not bring back a deleted object that was expunged: its row is back, it is not.

Between the flush of its DELETE and the end of the transaction an object is deleted;
`expunge()` makes it detached and lets the session forget it. The rollback restores what the
session remembers, so the object stays detached and `was_deleted`, and `add()` refuses it,
though the row exists. A new object that was expunged is [treated the other
way][snippets.detachment.rollback_reaches_expunged_object]: the rollback does reach it.

Do not expunge before the transaction has ended. Load the row again: `session.get()` makes
another object.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(beowulf)
        session.rollback()
        print(inspect(beowulf).detached, inspect(beowulf).was_deleted)
        #> True True
        try:
            session.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        print(session.get(Book, 4).title)
        #> Beowulf


if __name__ == "__main__":
    main()
