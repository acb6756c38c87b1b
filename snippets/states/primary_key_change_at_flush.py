"""Assigning a new primary key changes the object's identity at the flush, not before.

Until then `inspect(book).identity` is the old key, and `get()` finds the object under
it. The flush emits UPDATE with the old key in WHERE, then moves the object in the
identity map. A rollback moves it back.

Rows that refer to the old key are another matter: they follow if the foreign key has ON
UPDATE CASCADE. Without it, map the relationship with `passive_updates=False`.

SQLAlchemy's documentation:
[Mutable Primary Keys / Update Cascades](https://docs.sqlalchemy.org/en/21/orm/relationship_persistence.html#passive-updates).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        beowulf.id = 40
        print(beowulf.id, inspect(beowulf).identity)
        #> 40 (4,)
        print(session.get(Book, 4) is beowulf)
        #> True

        session.flush()
        print(inspect(beowulf).identity, session.get(Book, 40) is beowulf)
        #> (40,) True
        print(session.get(Book, 4))
        #> None

        session.rollback()
        print(beowulf.id, inspect(beowulf).identity)
        #> 4 (4,)


if __name__ == "__main__":
    main()
