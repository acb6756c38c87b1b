"""On PostgreSQL, `refresh()` sees what others commit at READ COMMITTED, not at REPEATABLE READ.

`refresh()` reads within the transaction of its session. At READ COMMITTED, PostgreSQL's
default, each statement sees what was committed before it began. At REPEATABLE READ and
SERIALIZABLE the whole transaction sees the database as it was at its first statement,
and `refresh()`, `expire()` and `populate_existing` all read the old row again. With
`with_for_update=True` the database raises a serialization failure instead.

End the transaction with `commit()` or `rollback()`; the next read begins a new one.
What has not been committed by others is visible at no level.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    for level in ("READ COMMITTED", "REPEATABLE READ"):
        with Session(engine.execution_options(isolation_level=level)) as session:
            ursula = session.get(Author, 1)
            with engine.begin() as another_connection:
                another_connection.execute(text("UPDATE author SET born = born + 1"))
            before = ursula.born
            session.refresh(ursula)
            refreshed = ursula.born
            session.commit()
            print(level, before, refreshed, ursula.born)
            #> READ COMMITTED 1929 1930 1930
            #> REPEATABLE READ 1930 1930 1931


if __name__ == "__main__":
    main()
