"""`rollback()` expires all persistent objects, also with `expire_on_commit=False`.

Objects that were not changed are expired too: here Ursula, when Octavia's change is rolled
back. A new object [becomes transient and keeps what is
loaded][snippets.states.rollback_makes_new_transient].

The primary key is no exception: reading `ursula.id` emits a SELECT. `inspect(ursula).identity` has it
without one.

Other ends expire less: the rollback of a savepoint [only what was
changed][snippets.states.savepoint_rollback_expires_changed], a rollback without a transaction
[nothing][snippets.states.commit_without_transaction_expires], closing the session
[nothing][snippets.detachment.close_expires_nothing].

Read what a log message needs before the flush: one that fails [expires the objects
itself][snippets.detachment.failed_flush_expires_at_once].

SQLAlchemy's documentation: [Rolling
Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`rollback()` expires in any case"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.commit()
        print(sorted(inspect(ursula).expired_attributes))
        #> []

        session.get(Author, 2).born = 1948
        session.rollback()
        print(sorted(inspect(ursula).expired_attributes))
        #> ['books', 'born', 'id', 'name']

        sql = sql_log(engine)
        print(inspect(ursula).identity, sql_of(sql))
        #> (1,) no SQL
        print(ursula.id, sql_of(sql))
        #> 1 SELECT


if __name__ == "__main__":
    main()
