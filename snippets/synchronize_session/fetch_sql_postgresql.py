"""On PostgreSQL `synchronize_session='fetch'` adds RETURNING to the UPDATE and to the DELETE.

RETURNING lists the primary keys of the rows that matched.

The other databases: [SQLite][snippets.synchronize_session.fetch_sql_sqlite],
[MariaDB][snippets.synchronize_session.fetch_sql_mariadb].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log

LABEL = "`'fetch'` on PostgreSQL"
REQUIRES = ("postgresql",)


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
        #> UPDATE author SET born=%(born)s::INTEGER WHERE author.id = %(id_1)s::INTEGER
        #> DELETE FROM book WHERE book.id = %(id_1)s::INTEGER
        #> UPDATE author SET born=%(born)s::INTEGER WHERE author.id = %(id_1)s::INTEGER RETURNING author.id
        #> DELETE FROM book WHERE book.id = %(id_1)s::INTEGER RETURNING book.id


if __name__ == "__main__":
    main()
