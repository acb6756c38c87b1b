"""With autoflush on, `populate_existing` writes unflushed changes instead of discarding them.

A query autoflushes before it is executed. The change is in the row by then, and the row
overwrites the object with it. `refresh()` is the other way round: it [discards
first][snippets.refresh.refresh_discards_own_flushes_others]. Only with autoflush off
does `populate_existing` discard the changes of the objects it loads.
`session.get(Author, 1, populate_existing=True)` behaves like a query.

To throw away the changes of one object, use `session.refresh(ursula)`; of all,
`session.expire_all()`. To keep them, `session.flush()` first.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    anew = select(Author).execution_options(populate_existing=True)
    for autoflush in (True, False):
        with Session(engine, autoflush=autoflush) as session:
            ursula = session.get(Author, 1)
            ursula.name = "Ursula K."
            sql.clear()
            session.scalars(anew).all()
            print(ursula.name, [statement.split()[0] for statement in sql])
            #> Ursula K. ['UPDATE', 'SELECT']
            #> Ursula ['SELECT']


if __name__ == "__main__":
    main()
