"""`join_transaction_mode` decides what a joined session's `commit()` and `rollback()` do outside.

A session on a connection with a transaction in progress joins it. By default,
`"conditional_savepoint"`, and with `"rollback_only"`, its `commit()` leaves the outer transaction
open, and its `rollback()` ends it. `"create_savepoint"` leaves it open in both cases,
`"control_fully"` ends it in both. If the connection has begun a savepoint, `rollback()` with
`"rollback_only"` or `"control_fully"` ends that, and by default nothing outside. The objects follow
the session alone, [whatever becomes of the outer
transaction][snippets.states.joined_session_after_outer_rollback].

For tests write `Session(connection, join_transaction_mode="create_savepoint")`, and roll the outer
transaction back. On SQLite [rows stay then][snippets.states.sqlite_commits_released_savepoint],
unless the driver is made to begin in time. In a migration [call
`flush()`][snippets.recipes.batches_migration_works].

SQLAlchemy's documentation: [Joining a Session into an External
Transaction](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-external-transaction).
"""

from typing import Any

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`join_transaction_mode` for tests"

MODES: list[Any] = [
    "conditional_savepoint",
    "rollback_only",
    "create_savepoint",
    "control_fully",
]


def main() -> None:
    engine = new_library()
    for mode in MODES:
        for end in (Session.commit, Session.rollback):
            with engine.connect() as connection:
                outer = connection.begin()
                with Session(connection, join_transaction_mode=mode) as session:
                    book = Book(title="Dawn")
                    session.add(book)
                    session.flush()
                    end(session)
                    outer_is = "open" if outer.is_active else "ended"
                    print(mode, end.__name__, "- outer", outer_is, "-", state_of(book))
                    #> conditional_savepoint commit - outer open - persistent
                    #> conditional_savepoint rollback - outer ended - transient
                    #> rollback_only commit - outer open - persistent
                    #> rollback_only rollback - outer ended - transient
                    #> create_savepoint commit - outer open - persistent
                    #> create_savepoint rollback - outer open - transient
                    #> control_fully commit - outer ended - persistent
                    #> control_fully rollback - outer ended - transient
                outer.close()

    for mode in MODES:
        with engine.connect() as connection:
            outer, savepoint = connection.begin(), connection.begin_nested()
            with Session(connection, join_transaction_mode=mode) as session:
                session.connection()
                session.rollback()
            ends = ["open" if x.is_active else "ended" for x in (outer, savepoint)]
            print(mode, "rollback - outer and savepoint:", *ends)
            #> conditional_savepoint rollback - outer and savepoint: open open
            #> rollback_only rollback - outer and savepoint: open ended
            #> create_savepoint rollback - outer and savepoint: open open
            #> control_fully rollback - outer and savepoint: open ended


if __name__ == "__main__":
    main()
