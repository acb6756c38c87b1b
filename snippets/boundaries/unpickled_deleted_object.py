"""A deleted object comes out of a pickle detached, and `add()` takes it, though its row is gone.

The pickle does not hold the mark that the object was deleted. [`add()` of the original
raises][snippets.states.deleted_cannot_be_added]; the copy becomes persistent, and shows the title
of a row that is gone. Its UPDATE raises `StaleDataError`.

Do not add it: ask `session.get()` for the row, or use `merge()`, [which inserts a row
again][snippets.merge.merge_revives_deleted_row].
"""

import pickle

from sqlalchemy import inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "an unpickled object without a row"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.delete(beowulf)
        session.commit()
        copy = pickle.loads(pickle.dumps(beowulf))
        print("was_deleted:", inspect(beowulf).was_deleted, inspect(copy).was_deleted)
        #> was_deleted: True False

        session.add(copy)
        print(state_of(copy), copy.title)
        #> persistent Beowulf
        copy.title = "Grendel"
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
