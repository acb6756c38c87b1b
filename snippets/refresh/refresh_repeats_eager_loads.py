"""`refresh()`, and the read of an expired column, repeat the object's own eager loads.

An object remembers the loader options of the query that loaded it. They apply again
when it is refreshed, and when it is reloaded because a column was read after `expire()`
or `commit()`. So does a relationship mapped with `lazy="selectin"` or `lazy="joined"`.
A `refresh()` that names columns only loads no relationship. A later query with other
options does not change what the object remembers, unless it has `populate_existing`.

So a query with many eager loads makes each later reload of each object as expensive.
Where that hurts, load such objects again by one query, or commit with
`expire_on_commit=False`.

Note: *What Actually Loads*, in the documentation's section on refreshing, says that
relationships "will not load in response to expired column-based attributes being
accessed". Since 1.4 those that are eagerly loaded do.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        with_books = select(Author).options(selectinload(Author.books))
        ursula = session.scalars(with_books.where(Author.id == 1)).one()

        for author in (ursula, octavia):
            sql.clear()
            session.refresh(author)
            print(author.name, len(sql), sorted(inspect(author).unloaded))
            #> Ursula 2 []
            #> Octavia 1 ['books']

        sql.clear()
        session.refresh(ursula, ["born"])
        print(len(sql))
        #> 1

        session.expire(ursula)
        sql.clear()
        print(ursula.born, len(sql), sorted(inspect(ursula).unloaded))
        #> 1929 2 []


if __name__ == "__main__":
    main()
