"""`refresh()`, and the first read of an expired object, repeat the eager loads of its query.

The object keeps the loader options of its first query. `refresh()`, and here the read of `born`
after `expire(ursula)`, load the collection too. A `refresh()` or `expire()` that names only
columns does not lead to that. `contains_eager()` is not repeated, nor are [criteria in
`selectinload()`][snippets.refresh.refresh_forgets_criteria].

So after a commit, by default, each object of such a query reloads with as many SELECTs. Load
the objects again by the same query, or use `expire_on_commit=False`.

SQLAlchemy's documentation: [Refreshing /
Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, contains_eager, selectinload

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`refresh()` repeats eager loads"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=[selectinload(Author.books)])
        sql = sql_log(engine)
        session.refresh(ursula)
        print(sql_of(sql))
        #> SELECT SELECT
        session.refresh(ursula, ["born"])
        print(sql_of(sql))
        #> SELECT

        session.expire(ursula)
        print(ursula.born, sql_of(sql))
        #> 1929 SELECT SELECT
        print(len(ursula.books), "books", sql_of(sql))
        #> 2 books no SQL

        joined = select(Author).join(Author.books).where(Author.id == 2)
        joined = joined.options(contains_eager(Author.books))
        octavia = session.scalars(joined).unique().one()
        print("unloaded:", *inspect(octavia).unloaded)
        #> unloaded:
        session.refresh(octavia)
        print("unloaded:", *inspect(octavia).unloaded)
        #> unloaded: books


if __name__ == "__main__":
    main()
