"""A session joined to an outer transaction is not told when that is rolled back.

With `join_transaction_mode="create_savepoint"`, as in test suites, `session.commit()` releases a
savepoint, and the next change sets another. So the code under test may commit several times, and
the listener of older recipes that sets new savepoints is not needed. The rollback of the
connection's transaction removes the rows, but the objects stay persistent, and reading one that is
expired raises `ObjectDeletedError`.

Close the session before the outer rollback, and do not take objects from one test into the next.
(On SQLite, [begin the outer transaction with a
change][snippets.states.sqlite_commits_released_savepoint], as here.)

SQLAlchemy's documentation: [Joining a Session into an External
Transaction](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-external-transaction).
"""

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "tests: after the outer rollback"


def main() -> None:
    engine = new_library()
    with engine.connect() as connection:
        outer = connection.begin()
        connection.execute(text("UPDATE author SET born = NULL"))
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            walden = Book(title="Walden")
            session.add(walden)
            session.commit()
            session.add(Book(title="Dawn"))
            session.commit()
            outer.rollback()
            print("books:", connection.scalar(select(func.count(Book.id))))
            #> books: 4
            print(state_of(walden))
            #> persistent
            try:
                print(walden.title)
            except ObjectDeletedError as error:
                print(error)
                #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.


if __name__ == "__main__":
    main()
