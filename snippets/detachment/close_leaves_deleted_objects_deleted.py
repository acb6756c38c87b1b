"""`close()` after a flushed DELETE rolls the row back, but leaves the object deleted.

`rollback()` makes a deleted object persistent again. `close()` rolls the transaction back
too, so the row is there, but it detaches only what is in the identity map or
pending, and a deleted object is in neither. It keeps its session and stays
deleted; `add()` [raises `InvalidRequestError`][snippets.states.deleted_cannot_be_added].

Call `rollback()` before `close()`. If it is too late, load the object again, since the
row is there, and drop the old one. A DELETE committed [with
`expire_on_commit=False`][snippets.states.deleted_without_expire_on_commit] leaves the
object deleted, too.
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
    print(inspect(beowulf).detached, inspect(beowulf).deleted)
    #> False True

    with Session(engine) as session:
        try:
            session.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        print(session.get(Book, 4).title)
        #> Beowulf


if __name__ == "__main__":
    main()
