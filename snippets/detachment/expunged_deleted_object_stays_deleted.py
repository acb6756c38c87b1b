"""`rollback()` brings back the row of a deleted object that was expunged, but not the object.

After the flush of its DELETE `expunge()` makes the object detached. After the rollback `add()`
refuses it, though the row exists. A new object that was expunged [is reached by the
rollback][snippets.detachment.rollback_reaches_expunged_object].

Leave the `expunge()` out: by default a commit detaches a deleted object by itself. Or load the row again:
`session.get()` makes another object.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`expunge()` after a flushed DELETE"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.expunge(beowulf)
        session.rollback()
        print(state_of(beowulf))
        #> detached
        try:
            session.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        print(session.get(Book, 4).title)
        #> Beowulf


if __name__ == "__main__":
    main()
