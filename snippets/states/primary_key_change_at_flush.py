"""Assigning a new primary key changes the object's identity at the flush, not before.

Until then `inspect(book).identity` is the old key, and `get()` finds the object under it. A
rollback moves it back, but not past a second change in a savepoint that was released; [a new
object][snippets.states.rollback_detaches_rekeyed_object] is left detached.

Rows that refer to the old key follow if their foreign key has ON UPDATE CASCADE, and so do [some of
their objects][snippets.states.cascaded_key_reaches_loaded_children]. Where the database
checks foreign keys at the commit only, or never,
[`passive_updates=False`][snippets.states.passive_updates_after_the_parent] on the collection does
it.

SQLAlchemy's documentation: [Mutable Primary Keys / Update
Cascades](https://docs.sqlalchemy.org/en/21/orm/relationship_persistence.html#passive-updates).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "change a primary key"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        beowulf.id = 40
        print("id:", beowulf.id, "identity:", inspect(beowulf).identity)
        #> id: 40 identity: (4,)
        print("found as 4:", session.get(Book, 4) is beowulf)
        #> found as 4: True

        session.flush()
        print("id:", beowulf.id, "identity:", inspect(beowulf).identity)
        #> id: 40 identity: (40,)
        print("found as 40:", session.get(Book, 40) is beowulf)
        #> found as 40: True

        session.rollback()
        print("id:", beowulf.id, "identity:", inspect(beowulf).identity)
        #> id: 4 identity: (4,)

        beowulf.id = 40
        session.flush()
        with session.begin_nested():
            beowulf.id = 41
        session.rollback()
        print("after a released savepoint:", inspect(beowulf).identity)
        #> after a released savepoint: (40,)


if __name__ == "__main__":
    main()
