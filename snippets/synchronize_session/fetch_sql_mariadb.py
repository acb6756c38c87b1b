"""On MariaDB `'fetch'` emits a SELECT of the keys before an UPDATE, and RETURNING with a DELETE.

MariaDB has `DELETE ... RETURNING`, [for one
table][snippets.synchronize_session.delete_using_needs_a_hint], and SQLAlchemy does not use it
for an UPDATE. The
SELECT does not lock, and [reads the snapshot of the
transaction][snippets.synchronize_session.fetch_reads_the_snapshot_on_mariadb].

The other databases: [SQLite][snippets.synchronize_session.fetch_sql_sqlite],
[PostgreSQL][snippets.synchronize_session.fetch_sql_postgresql].

SQLAlchemy's documentation: [Selecting a Synchronization
Strategy](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-sync).
"""

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log

LABEL = "`'fetch'` on MariaDB"
REQUIRES = ("mariadb",)


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
        #> UPDATE author SET born=%(born)s WHERE author.id = %(id_1)s
        #> DELETE FROM book WHERE book.id = %(id_1)s
        #> SELECT author.id FROM author WHERE author.id = %(id_1)s
        #> UPDATE author SET born=%(born)s WHERE author.id = %(id_1)s
        #> DELETE FROM book WHERE book.id = %(id_1)s RETURNING book.id


if __name__ == "__main__":
    main()
