"""`refresh()` right after `merge()` discards what was copied, as it is not flushed yet.

`refresh()` [expires the object before it
autoflushes][snippets.refresh.refresh_discards_own_flushes_others], so the merged
values are gone before they could be written. If the merged object is pending,
`refresh()` [raises `InvalidRequestError`][snippets.refresh.refresh_needs_persistent].

Call `session.flush()` between the two, and the refresh shows what the database
made of the values. To merge onto the newest row, call `refresh()` on the
target before `merge()`.

SQLAlchemy's documentation: [Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        merged = session.merge(Author(id=1, name="Ursula Le Guin"))
        sql.clear()
        session.refresh(merged)
        print(merged.name, [statement.split()[0] for statement in sql])
        #> Ursula ['SELECT']

        session.merge(Author(id=1, name="Ursula Le Guin"))
        sql.clear()
        session.flush()
        session.refresh(merged)
        print(merged.name, [statement.split()[0] for statement in sql])
        #> Ursula Le Guin ['UPDATE', 'SELECT']


if __name__ == "__main__":
    main()
