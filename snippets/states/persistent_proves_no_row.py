"""`persistent` says that an object is attached and has an identity key, not that its row exists.

A textual DELETE, as here, leaves the object as it was. You find out when SQLAlchemy next needs the
row: the UPDATE raises `StaleDataError`, loading an expired column raises `ObjectDeletedError`.
Reading a loaded attribute does not ask the database.

To ask it, expire the object (commit, if another transaction may have removed the row) and call
`session.get()`, which [returns `None`][snippets.states.get_of_missing_row], or
[`refresh()`][snippets.refresh.refresh_row_gone], which raises.
"""

from sqlalchemy import text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "persistent, and the row is gone"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        session.execute(text("DELETE FROM book WHERE id = 4"))
        session.commit()  # expires beowulf
        print(state_of(beowulf))
        #> persistent
        try:
            print(beowulf.title)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
        print(state_of(beowulf))
        #> persistent

        kindred = session.get(Book, 3)
        session.execute(text("DELETE FROM book WHERE id = 3"))
        print(state_of(kindred), kindred.title)
        #> persistent Kindred
        kindred.title = "Wild Seed"
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
