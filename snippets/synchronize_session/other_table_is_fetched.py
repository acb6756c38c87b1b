"""WHERE on an unrelated class makes an UPDATE with several tables; `'auto'` fetches the keys.

The join is written as criteria. SQLite and PostgreSQL get `UPDATE ... FROM` with RETURNING,
[MariaDB a SELECT first][snippets.synchronize_session.fetch_sql_mariadb], and the object that
matches is synchronized. `'evaluate'`
[raises][snippets.synchronize_session.other_class_cannot_be_evaluated]. A subquery is fetched as
well.

A DELETE with a second table needs [a hint on
MariaDB][snippets.synchronize_session.delete_using_needs_a_hint]. SQLite has no such DELETE: write
the subquery.
"""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library, sql_log

LABEL = "a second table in WHERE"
REQUIRES = ("sqlite", "postgresql")


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        sql = sql_log(engine)
        joined = update(Author).where(Author.id == Book.author_id)
        joined = joined.where(Book.title == "Kindred")
        result: Any = session.execute(joined.values(born=1930))
        print(result.rowcount, ursula.born, octavia.born)
        #> 1 1929 1930
        print("FROM book" in sql[0], "RETURNING" in sql[0])
        #> True True

        kindred = select(Book.author_id).where(Book.title == "Kindred")
        by_subquery = update(Author).where(Author.id.in_(kindred))
        result = session.execute(by_subquery.values(born=1931))
        print(result.rowcount, ursula.born, octavia.born)
        #> 1 1929 1931
        print("RETURNING" in sql[1])
        #> True


if __name__ == "__main__":
    main()
