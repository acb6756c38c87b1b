"""On MariaDB `refresh()` misses newer commits of others, unless it locks or its session wrote the row.

At REPEATABLE READ, MariaDB's default, a transaction reads the database as it was at its first
read. `refresh(with_for_update=True)` sees the latest committed row, and the next plain
`refresh()` the old one again. Once the transaction has itself changed the row, it sees the row
whole. Where `innodb_snapshot_isolation` is ON, the default in newer releases, the locking read
raises error 1020, "Record has changed since last read", and rolls the transaction back.

End the transaction with `commit()` or `rollback()` and read again, or use `isolation_level="READ
COMMITTED"` for the engine.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "Other people's commits: MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        # ON, the default in newer releases: error 1020 in place of the newer row
        session.execute(text("SET innodb_snapshot_isolation = OFF"))
        ursula = session.get(Author, 1)
        with engine.begin() as connection:  # somebody else
            connection.execute(text("UPDATE author SET born = 1930"))

        session.refresh(ursula)
        print("refresh:", ursula.born)
        #> refresh: 1929
        session.refresh(ursula, with_for_update=True)
        print("locking refresh:", ursula.born)
        #> locking refresh: 1930
        session.refresh(ursula)
        print("refresh again:", ursula.born)
        #> refresh again: 1929
        ursula.name = "Ursula K."
        session.flush()
        session.refresh(ursula)
        print("after an UPDATE:", ursula.born)
        #> after an UPDATE: 1930

        session.rollback()
        print("in a new transaction:", ursula.born)
        #> in a new transaction: 1930

    level = engine.execution_options(isolation_level="READ COMMITTED")
    with Session(level) as session:
        ursula = session.get(Author, 1)
        with engine.begin() as connection:
            connection.execute(text("UPDATE author SET born = 1931"))
        session.refresh(ursula)
        print("at READ COMMITTED:", ursula.born)
        #> at READ COMMITTED: 1931


if __name__ == "__main__":
    main()
