"""On MariaDB `refresh()` sees no newer commit of others, unless it locks the row.

The default level is REPEATABLE READ: a transaction reads the database as it was at its
first SELECT, however often it is asked. `refresh()` is not broken; it emits its SELECT
and gets the old row. `expire()` and `populate_existing` are no better.

`refresh(with_for_update=True)` is a locking read, which sees the latest committed row.
That lasts until the next plain read: the next `refresh()` brings back the old value.
With `innodb_snapshot_isolation=ON`, the default in newer releases of MariaDB, the
locking read raises error 1020, "Record has changed since last read", instead.

End the transaction with `commit()` or `rollback()` and read again, or create the engine
with `isolation_level="READ COMMITTED"`.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        # If it is ON, the locking read below raises error 1020.
        session.execute(text("SET innodb_snapshot_isolation = OFF"))
        ursula = session.get(Author, 1)
        with engine.begin() as another_connection:
            another_connection.execute(text("UPDATE author SET born = 1930"))

        session.refresh(ursula)
        print(ursula.born)
        #> 1929
        session.refresh(ursula, with_for_update=True)
        print(ursula.born)
        #> 1930
        session.refresh(ursula)
        print(ursula.born)
        #> 1929
        session.commit()
        print(ursula.born)
        #> 1930


if __name__ == "__main__":
    main()
