"""`bulk_save_objects()` adds no object to the session: new ones stay transient, or become detached.

It takes the values out of the objects, INSERTs them, and forgets the objects. No events
fire, defaults do not come back, relationships are ignored, and pending changes are not
flushed before. The object stays transient and has no key.

With `return_defaults=True` it gets the generated key and an identity key as well: it is
detached. A rollback does not take the identity away again, though the row is gone.

Use `session.add_all(books)` where you go on to use the objects: since 2.0 its flush
batches INSERTs too. Without objects, use `session.execute(insert(Book), rows)`.

SQLAlchemy's documentation:
[Legacy Session Bulk INSERT Methods](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#legacy-session-bulk-insert-methods).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma, walden = Book(title="Emma"), Book(title="Walden")
        session.bulk_save_objects([emma])
        print(inspect(emma).transient, emma.id)
        #> True None

        session.bulk_save_objects([walden], return_defaults=True)
        print(inspect(walden).detached, inspect(walden).identity)
        #> True (6,)
        print(walden in session)
        #> False

        session.rollback()
        print(inspect(walden).detached, session.get(Book, walden.id))
        #> True None


if __name__ == "__main__":
    main()
