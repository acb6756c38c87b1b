"""Appending to a collection makes the parent `modified`, although its own row does not change.

The parent is in `session.dirty`, and `is_modified(parent)` is `True`: its collection
has changed. The flush writes the child's row only. That surprises code that keeps an
"updated at" value, for `before_update` fires for the parent all the same.

`session.is_modified(parent, include_collections=False)` tells whether the parent's own
row would be updated.

SQLAlchemy's documentation:
[MapperEvents.before_update()](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.MapperEvents.before_update).
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
