"""An INSERT, UPDATE or DELETE without `returning()` gives no rows: to fetch them mostly raises.

Here `all()` raises `ResourceClosedError`. If the statement had [RETURNING added by
`'fetch'`][snippets.synchronize_session.fetch_sql_sqlite], or is a bulk UPDATE by key, `all()` is
empty. If a SELECT raises it, and only at times, a forked process is [reading another's
answers][snippets.boundaries.forked_engine_inherits_connections].

Ask for the rows, `insert(Book).returning(Book)`, where the database can; or count them,
`result.rowcount`, which [an UPDATE or DELETE with WHERE
has][snippets.synchronize_session.rowcount_counts_matched_rows].

SQLAlchemy's documentation:
[Getting Affected Row Count from UPDATE, DELETE](https://docs.sqlalchemy.org/en/21/tutorial/data_update.html#tutorial-update-delete-rowcount).
"""

from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "a statement without rows"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        statement = update(Book).where(Book.id > 2).values(author_id=1)
        result: Any = session.execute(statement)
        try:
            result.all()
        except ResourceClosedError as error:
            print(error)
            #> This result object does not return rows. It has been closed automatically.
        print(result.rowcount)
        #> 2

        result = session.execute(update(Book), [{"id": 3, "author_id": 2}])
        print("bulk:", result.all())
        #> bulk: []
        result = session.execute(update(Book), [{"id": 3, "author_id": 1}])
        try:
            result.scalars()
        except IndexError as error:
            print("scalars():", error)
            #> scalars(): list index out of range


if __name__ == "__main__":
    main()
