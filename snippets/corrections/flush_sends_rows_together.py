"""A flush sends rows that need the same statement together, new ones with keys in one INSERT.

`add()` and assignments emit no SQL. The flush sorts what has gathered, parents before
children, and sends rows that need the same statement by one `executemany()`: new ones,
and changed ones that set the same columns.

Rows whose key the database generates are sent together where RETURNING brings the keys
back in order: on PostgreSQL and MariaDB. On SQLite there is an INSERT for each since
2.0.10.
"""

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()

    @event.listens_for(engine, "before_cursor_execute")
    def heard(
        connection: Any, cursor: Any, sql: str, rows: Any, context: Any, many: bool
    ) -> None:
        if many:
            print(sql.split()[0], len(rows))
            #> INSERT 5
            #> UPDATE 9

    with Session(engine) as session:
        session.add_all(Book(id=key, title="new") for key in range(11, 16))
        session.flush()
        for book in session.scalars(select(Book)):
            book.title += "!"
        session.flush()


if __name__ == "__main__":
    main()
