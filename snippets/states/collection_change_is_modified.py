"""Appending to a collection makes the parent `modified`, although its own row does not change.

The parent is in `session.dirty`, and here `is_modified()` is `True`. The flush does not write
the parent's row, and still calls `before_update` for it. That surprises code that keeps an
"updated at" value there. A [`viewonly`][snippets.states.viewonly_is_not_kept_in_step]
collection does not count.

`session.is_modified(parent, include_collections=False)` leaves collections out.

SQLAlchemy's documentation:
[MapperEvents.before_update()](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.MapperEvents.before_update).
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "an append makes the parent dirty"


def main() -> None:
    engine = new_library()
    called: list[str] = []

    def before_update(mapper: Any, connection: Any, author: Author) -> None:
        called.append(author.name)

    with Session(engine) as session:
        octavia = session.get(Author, 2)
        octavia.books.append(Book(title="Fledgling"))
        print("dirty:", octavia in session.dirty)
        #> dirty: True
        print("changed:", session.is_modified(octavia))
        #> changed: True
        print("row:", session.is_modified(octavia, include_collections=False))
        #> row: False

        event.listen(Author, "before_update", before_update)
        log = sql_log(engine)
        session.flush()
        event.remove(Author, "before_update", before_update)
        print(sql_of(log), "and before_update for", *called)
        #> INSERT and before_update for Octavia


if __name__ == "__main__":
    main()
