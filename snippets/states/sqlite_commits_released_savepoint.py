"""On SQLite, a savepoint before the first change of a transaction is committed by its release.

Python's `sqlite3` sends BEGIN only before an INSERT, UPDATE or DELETE, by default. A
SAVEPOINT that comes first is the whole transaction to SQLite, and its RELEASE commits it.
`session.rollback()` afterwards makes the object transient while its row stays. Test
suites with `join_transaction_mode="create_savepoint"` leak rows into the next test that
way.

From Python 3.12 on, `create_engine(url, connect_args={"autocommit": False})` makes the
driver begin in time. Before, let SQLAlchemy send BEGIN, by the two event listeners that
the documentation shows.

SQLAlchemy's documentation: [Enabling Non-Legacy SQLite Transactional
Modes](https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#sqlite-enabling-transactions).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "SQLite: rows of a test stay"
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


if __name__ == "__main__":
    main()
