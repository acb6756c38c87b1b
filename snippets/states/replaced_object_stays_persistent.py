"""An object whose place in the identity map is taken says `persistent`, but is not in the session.

Here the row of a loaded object was deleted behind the session's back, and a new object of the same
key was flushed. A warning says so. The commit does not write the old object: its change is lost
without an error.

Delete by `session.delete()` instead, so that the session knows.

Note: the docstring of `InstanceState.persistent` guarantees that a persistent object is in the
identity map. Here it is not.
"""

import warnings

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = '"replacing it with newly flushed object"'


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        session.add(Book(id=4, title="Grendel"))
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.flush()
        print(caught[-1].message)
        #> Identity map already had an identity for (<class 'Book'>, (4,), None), replacing it with newly flushed object.   Are there load operations occurring inside of an event handler within the flush?
        print(state_of(beowulf), "in the session:", beowulf in session)
        #> persistent in the session: False

        beowulf.title = "lost"
        session.commit()
        print(session.get(Book, 4).title)
        #> Grendel
        session.delete(session.get(Book, 4))
        session.flush()
        session.add(Book(id=4, title="Beowulf"))  # no warning
        session.flush()
        print(session.get(Book, 4).title)
        #> Beowulf


if __name__ == "__main__":
    main()
