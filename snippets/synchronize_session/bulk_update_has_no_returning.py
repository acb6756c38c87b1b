"""A bulk UPDATE by primary key has no RETURNING: it fails, or with one dictionary misleads.

For two dictionaries with the same keys the error says what is not supported. One is executed, and
its row is changed, in the open transaction. Then `session.scalars()` raises `StaleDataError`, "0
were matched", on SQLite, and `IndexError`, "list index out of range", on PostgreSQL.

Leave it out: loaded objects [get the
values][snippets.synchronize_session.bulk_update_synchronizes_loaded], and a `select()` after it
brings the others.

SQLAlchemy's documentation: [ORM Bulk UPDATE by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-update).
"""

from sqlalchemy import select, update
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library

LABEL = "bulk UPDATE with `returning()`"
REQUIRES = ("sqlite", "postgresql")
MISLEADING = {"sqlite": "0 were matched", "postgresql": "list index out of range"}


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
        returned = update(Author).returning(Author)
        try:
            session.scalars(returned, rows)
        except StatementError as error:
            print(str(error.orig).partition("capabilities ")[2])
            #> does not support UPDATE..RETURNING when executemany is used
        try:
            session.scalars(returned, rows[:1])
        except (StaleDataError, IndexError) as error:
            print(MISLEADING[engine.dialect.name] in str(error))
            #> True
        print(session.scalar(select(Author.born).where(Author.id == 1)))
        #> 1930


if __name__ == "__main__":
    main()
