"""On PostgreSQL at REPEATABLE READ, FOR UPDATE of a row that others have changed meanwhile raises.

The transaction sees the rows as they were at its first statement, and PostgreSQL does not lock an
old row when there is a newer one: here `get()` and `refresh()` raise, and the transaction has
failed. A refresh without a lock [reads the old
row][snippets.refresh.postgresql_isolation_decides].

Call `rollback()`, and do the work again: the next transaction sees the change. Or lock at READ
COMMITTED, PostgreSQL's default, where `refresh()` [brings the new
row][snippets.refresh.locking_query_keeps_stale_values].
"""

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`could not serialize access`"
REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    level = engine.execution_options(isolation_level="REPEATABLE READ")
    with Session(level) as session:
        for lock in ("get", "refresh"):
            ursula = session.get(Author, 1)
            with engine.begin() as connection:  # somebody else
                connection.execute(text("UPDATE author SET born = born + 1"))
            try:
                if lock == "get":
                    session.get(Author, 1, with_for_update=True)
                else:
                    session.refresh(ursula, with_for_update=True)
            except OperationalError as error:
                print(f"{lock}: {error.orig}")
                #> get: could not serialize access due to concurrent update
                #> refresh: could not serialize access due to concurrent update
            session.rollback()
        session.refresh(ursula, with_for_update=True)
        print(ursula.born)
        #> 1931


if __name__ == "__main__":
    main()
