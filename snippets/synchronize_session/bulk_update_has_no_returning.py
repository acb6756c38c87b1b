"""A bulk UPDATE by primary key has no RETURNING: SQLite fails, and with one dictionary misleads.

For a list of two or more the error says what is not supported. A list of one is not
refused: SQLite executes the statement, the row is changed, and the driver counts no
rows, so `StaleDataError` says "0 were matched". On PostgreSQL it ends in `IndexError:
list index out of range`, on MariaDB in a syntax error.

Leave it out: objects that are loaded [get the
values][snippets.synchronize_session.bulk_update_synchronizes_loaded], and a `select()`
after it brings the others.

SQLAlchemy's documentation: [ORM Bulk UPDATE by Primary
Key](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-update).
"""

from sqlalchemy import select, update
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Author, new_library

LABEL = "bulk UPDATE with `returning()`"
REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        rows = [{"id": 1, "born": 1930}, {"id": 2, "born": 1948}]
        returned = update(Author).returning(Author)
        try:
            session.scalars(returned, rows)
        except StatementError as error:
            print(error.orig)
            #> Dialect sqlite+pysqlite with current server capabilities does not support UPDATE..RETURNING when executemany is used
        try:
            session.scalars(returned, rows[:1])
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'author' expected to update 1 row(s); 0 were matched.
        print(session.scalar(select(Author.born).where(Author.id == 1)))
        #> 1930


if __name__ == "__main__":
    main()
