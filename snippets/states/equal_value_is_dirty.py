"""Assigning an equal value to a loaded column makes the object dirty, but emits no UPDATE.

The assignment sets `inspect(book).modified`. The comparison with the old value comes later: in
`session.is_modified(book)`, and in the flush.

To learn whether an assignment would be written, ask `session.is_modified(book)`, not `book in
session.dirty`. It needs the old value: [without it, the assignment counts as a
change][snippets.states.no_old_value_is_a_change].
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "dirty, although nothing changed"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        kindred.title = "Kindred"
        print("modified:", inspect(kindred).modified)
        #> modified: True
        print("dirty:", kindred in session.dirty)
        #> dirty: True
        print("changed:", session.is_modified(kindred))
        #> changed: False

        log = sql_log(engine)
        session.flush()
        print(sql_of(log))
        #> no SQL


if __name__ == "__main__":
    main()
