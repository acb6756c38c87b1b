"""On SQLite `synchronize_session='fetch'` adds RETURNING to the UPDATE and to the DELETE.

It is one statement, as with `'evaluate'`. RETURNING lists the primary keys of the rows that
matched. With an SQLite before 3.35, which has no RETURNING, a SELECT of the keys comes first.

The other databases: [PostgreSQL][snippets.synchronize_session.fetch_sql_postgresql],
[MariaDB][snippets.synchronize_session.fetch_sql_mariadb].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log

LABEL = "`'fetch'` on SQLite"
REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    born = update(Author).where(Author.id == 1).values(born=1930)
    gone = delete(Book).where(Book.id == 4)
    with Session(engine) as session:
        for value in ("evaluate", "fetch"):
            option = {"synchronize_session": value}
            session.execute(born, execution_options=option)
            session.execute(gone, execution_options=option)
    for statement in sql:
        print(statement)
        #> UPDATE author SET born=? WHERE author.id = ?
        #> DELETE FROM book WHERE book.id = ?
        #> UPDATE author SET born=? WHERE author.id = ? RETURNING id
        #> DELETE FROM book WHERE book.id = ? RETURNING id


if __name__ == "__main__":
    main()
