"""`Session.add()` of an object whose DELETE was flushed raises `InvalidRequestError`.

It does so in the deleted state, and after the commit as well, as long as `was_deleted`
is `True`. The identity key names a row that is gone, so the session could neither
UPDATE nor load it.

To undo the DELETE, roll back. To insert the row again, build a new object, or make this
one new with `make_transient(book)` and then add it. `delete()` marks only, so before
the flush [`add()` takes the mark back][snippets.states.add_takes_back_delete].
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        for end in (session.flush, session.commit):
            end()
            try:
                session.add(beowulf)
            except InvalidRequestError as error:
                print(inspect(beowulf).deleted, error)
                #> True Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
                #> False Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.

        make_transient(beowulf)
        session.add(beowulf)
        session.commit()
        print(inspect(beowulf).persistent, session.get(Book, 4).title)
        #> True Beowulf


if __name__ == "__main__":
    main()
