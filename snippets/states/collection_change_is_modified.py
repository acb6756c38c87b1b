"""Appending to a collection makes the parent `modified`, although its own row does not change.

The parent is in `session.dirty` and `is_modified(parent)` is `True`, for its collection
has a history. The flush writes the child's row only. That surprises listeners of
`before_update` and code that keeps an "updated at" value: the event fires for the
parent, with no UPDATE to come.

`session.is_modified(parent, include_collections=False)` tells whether the parent's own
row would be updated.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        octavia.books.append(Book(title="Fledgling"))
        print(inspect(octavia).modified, octavia in session.dirty)
        #> True True
        print(session.is_modified(octavia))
        #> True
        print(session.is_modified(octavia, include_collections=False))
        #> False

        sql = sql_log(engine)
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['INSERT']


if __name__ == "__main__":
    main()
