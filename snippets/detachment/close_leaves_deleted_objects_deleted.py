"""`close()` after a flushed DELETE brings the row back, but leaves the object deleted.

`close()` rolls the transaction back, so the row is there, but it does not reach the deleted object.
That is detached when Python frees the `Session`. In both states `add()`
[raises][snippets.states.deleted_cannot_be_added].

Call `rollback()` before `close()`. If it is too late, load the object again, and drop the old one.
"""

import gc

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`close()` after a flushed DELETE"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
    print(state_of(beowulf))
    #> deleted

    with Session(engine) as another:
        try:
            another.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        print(another.get(Book, 4).title)
        #> Beowulf

    del session
    gc.collect()
    print(state_of(beowulf))
    #> detached

    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.flush()
        session.rollback()
    with Session(engine) as another:
        another.add(beowulf)
        print(state_of(beowulf))
        #> persistent


if __name__ == "__main__":
    main()
