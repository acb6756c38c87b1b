"""`close()` leaves an object attached if another object has taken its place in the session.

The row was deleted by a SQL text, the object was not expired, and a new object with the same key
was INSERTed. [The identity map holds the new
object][snippets.states.replaced_object_stays_persistent] from then on. `close()` does not reach the
old one: it still says that it is persistent, and another session refuses it.

`session.expunge(beowulf)` detaches it. Better drop it, and use the object that took its place.
"""

import warnings

from sqlalchemy import text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`close()` and a replaced object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        session.add(Book(id=4, title="Grendel"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # conflicts with persistent instance
            session.commit()
    print(state_of(beowulf))
    #> persistent

    with Session(engine) as another:
        try:
            another.add(beowulf)
        except InvalidRequestError as error:
            print(error)
            #> Object '<Book at 0x...>' is already attached to session 'N' (this is 'M')
    session.expunge(beowulf)
    print(state_of(beowulf))
    #> detached


if __name__ == "__main__":
    main()
