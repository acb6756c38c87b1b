"""On PostgreSQL, `refresh()` sees what others commit at READ COMMITTED, not at REPEATABLE READ.

At READ COMMITTED, PostgreSQL's default, each statement sees what was committed before it began.
At REPEATABLE READ the transaction sees the database as it was at its first statement, and
`refresh()` reads the old row again; one that locks
[raises][snippets.refresh.locking_refresh_at_repeatable_read].

End the transaction with `commit()` or `rollback()`; the next read begins a new one.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Other people's commits: PostgreSQL"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    for level in ("READ COMMITTED", "REPEATABLE READ"):
        with Session(engine.execution_options(isolation_level=level)) as session:
            ursula = session.get(Author, 1)
            old = ursula.born
            with engine.begin() as connection:  # somebody else
                connection.execute(text("UPDATE author SET born = born + 1"))
            session.refresh(ursula)
            refreshed = ursula.born
            session.commit()
            print(f"{level}: {old}, refreshed {refreshed}, committed {ursula.born}")
            #> READ COMMITTED: 1929, refreshed 1930, committed 1930
            #> REPEATABLE READ: 1930, refreshed 1930, committed 1931


if __name__ == "__main__":
    main()
