"""A flush can send rows together that follow each other and need the same statement.

`add()` and setting [an ordinary column][snippets.refresh.set_on_expired_column] write nothing
yet. In a table that does not refer to itself, the flush takes new rows in the order of `add()`,
and changed rows in the order of their keys. Neighbors that set the same columns to plain values
can go by one `executemany()`; where another statement comes between, a new one begins.

New rows whose key the database generates may go one by one: that depends on [its
RETURNING](https://docs.sqlalchemy.org/en/21/core/connections.html#engine-insertmanyvalues).
On SQLite they do.
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
