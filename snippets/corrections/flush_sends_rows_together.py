"""A flush can send rows together that follow each other and need the same statement.

Here the flush takes new rows in the order of `add()`, and changed rows in the order of their
keys. Neighbors that set the same columns to plain values go by one `executemany()`; after
another statement a new one begins.

New rows whose key the database generates go one by one on SQLite; elsewhere that depends on [its
RETURNING](https://docs.sqlalchemy.org/en/21/core/connections.html#engine-insertmanyvalues).
"""

from typing import Any

from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "which rows a flush sends together"


def main() -> None:
    engine = new_library()

    @event.listens_for(engine, "before_cursor_execute")
    def heard(
        connection: Any, cursor: Any, sql: str, rows: Any, context: Any, many: bool
    ) -> None:
        if not sql.startswith("SELECT"):
            print(sql.split()[0], "of", len(rows) if many else 1)
            #> INSERT of 3
            #> INSERT of 1
            #> UPDATE of 3
            #> UPDATE of 1
            #> UPDATE of 1
            #> UPDATE of 1
            #> UPDATE of 1
            #> UPDATE of 1

    with Session(engine) as session:
        session.add_all(Book(id=key, title="new") for key in (13, 11, 14))
        session.add(Book(id=12, title=func.upper("new")))
        session.flush()

        dispossessed, lavinia, kindred = session.scalars(
            select(Book).order_by(Book.id).limit(3)
        )
        dispossessed.title = lavinia.title = kindred.title = "Lost"
        session.flush()

        dispossessed.title = kindred.title = "Found"
        lavinia.author_id = None
        session.flush()

        dispossessed.title = lavinia.title = func.upper("Found")
        session.flush()


if __name__ == "__main__":
    main()
