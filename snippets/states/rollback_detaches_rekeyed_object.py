"""`rollback()` leaves a new object detached, without a row, if its key was changed and flushed again.

The rollback first takes the identity key of each new object, then gives the old key back to each
object whose primary key a flush has changed, to this one too. Added again it is not INSERTed: the
UPDATE of its next change finds no row.

Make a new object. Or, while its values are loaded, call `make_transient(walden)` before you add it
again; [many-to-many links are not
written][snippets.make_transient.many_to_many_links_are_not_copied] then.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session, make_transient
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "new object, key changed, rolled back"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.flush()
        walden.id = 50
        session.flush()
        session.rollback()
        print(state_of(walden), "id:", walden.id, inspect(walden).identity)
        #> detached id: 50 (5,)

        session.add(walden)
        walden.title = "Walden; or, Life in the Woods"
        try:
            session.flush()
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.
        session.close()

        walden = Book(title="Walden")
        session.add(walden)
        session.flush()
        walden.id = 50
        session.flush()
        session.rollback()
        make_transient(walden)
        session.add(walden)
        session.flush()
        print(state_of(walden), "row:", session.get(Book, walden.id) is walden)
        #> persistent row: True


if __name__ == "__main__":
    main()
