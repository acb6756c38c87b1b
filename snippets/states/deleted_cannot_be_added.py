"""`Session.add()` of an object whose DELETE was flushed raises `InvalidRequestError`, in any session.

That holds in the deleted state, and after the commit.

To undo the DELETE, roll back. To insert the row again, build a new object. Or call
`make_transient(book)` and then add it: [columns that are not loaded become
NULL][snippets.make_transient.unloaded_reads_as_none], and [links to children are
lost][snippets.make_transient.deleted_is_inserted_again]. Before the flush, [`add()` takes the
mark back][snippets.states.add_takes_back_delete].
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = '"has been deleted" from `add()`'


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        try:
            session.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        session.commit()

    with Session(engine) as session:
        try:
            session.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        make_transient(beowulf)
        session.add(beowulf)
        session.commit()
        print(state_of(beowulf), "row:", session.get(Book, 4).title)
        #> persistent row: Beowulf


if __name__ == "__main__":
    main()
