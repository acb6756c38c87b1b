"""`bulk_save_objects()` adds nothing to the session: new objects stay transient or become detached.

It takes the values out of the objects, INSERTs them, and forgets the objects. It fires
no mapper events, leaves out relationships, and does not flush what is pending before.
By default the object gets no key and no defaults either, and stays transient.

With `return_defaults=True` the object gets its key and an identity key, and so it is
detached. A rollback does not take the identity away again, though the row is gone.

Use `session.add_all(books)` where you go on to use the objects: [the flush sends many
rows in one INSERT][snippets.corrections.flush_sends_rows_together] too. Without
objects, use `session.execute(insert(Book), rows)`.

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
