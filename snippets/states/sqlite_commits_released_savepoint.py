"""On SQLite, a savepoint before the first change of a transaction is committed by its release.

Python's `sqlite3` by default sends BEGIN only before a change. A SAVEPOINT that comes first is the
whole transaction to SQLite, and its RELEASE commits it: `session.rollback()` makes the object
transient while its row stays. In tests,
[`join_transaction_mode="create_savepoint"`][snippets.boundaries.join_mode_decides_about_the_outer]
leaks rows that way.

Let SQLAlchemy send BEGIN by an event listener, as here. From Python 3.12 on,
[`connect_args={"autocommit":
False}`](https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#sqlite-enabling-transactions) makes
the driver begin in time.
"""

from sqlalchemy import Connection, event, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "SQLite: `begin_nested()`, rows stay"
REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        with session.begin_nested():
            session.add(walden)
        session.rollback()
        print(state_of(walden))
        #> transient

        by_title = select(Book.title).where(Book.title == "Walden")
        print(session.scalars(by_title).all())
        #> ['Walden']

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    with Session(engine) as session:
        with session.begin_nested():
            session.add(Book(title="Emma"))
        session.rollback()
        by_title = select(Book.title).where(Book.title == "Emma")
        print(session.scalars(by_title).all())
        #> []


if __name__ == "__main__":
    main()
