"""`bulk_save_objects()` adds nothing to the session: a transient object stays so, or becomes detached.

By default the new object gets no identity key. With `return_defaults=True` it gets one, and so
it is detached; a rollback does not take the key away again, though the row is gone. (A pending
object is written twice: it [stays pending][snippets.detachment.bulk_save_does_not_track].)

Where you go on to use the objects, use `session.add_all(books)`, which [can send rows
together][snippets.corrections.flush_sends_rows_together] too. Without objects, use
`session.execute(insert(Book), rows)`.

SQLAlchemy's documentation: [Legacy Session Bulk INSERT
Methods](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#legacy-session-bulk-insert-methods).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`bulk_save_objects()`: no id afterwards"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma, walden = Book(title="Emma"), Book(title="Walden")
        session.bulk_save_objects([emma])
        print(state_of(emma), "id:", emma.id)
        #> transient id: None

        session.bulk_save_objects([walden], return_defaults=True)
        print(state_of(walden), "identity:", inspect(walden).identity)
        #> detached identity: (6,)
        print("in the session:", walden in session)
        #> in the session: False

        session.rollback()
        print(state_of(walden), "row:", session.get(Book, walden.id))
        #> detached row: None


if __name__ == "__main__":
    main()
