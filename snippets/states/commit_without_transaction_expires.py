"""`commit()` expires all objects even if no transaction is open; `rollback()` then does nothing.

A commit with nothing to commit begins a transaction of its own and ends it, and so
expires what is in the session. No SQL is emitted. `rollback()` has nothing to roll back
and returns at once, so all values stay.

To drop loaded values in any case, call `session.expire_all()`.

Note: a remark in
[Rolling Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback)
says that without a transaction both have no effect; the section
[Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing)
tells it as it is.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.commit()
        print(session.in_transaction(), inspect(ursula).expired)
        #> False False

        session.rollback()
        print(inspect(ursula).expired)
        #> False

        session.expire_on_commit = True
        sql = sql_log(engine)
        session.commit()
        print(inspect(ursula).expired, sql)
        #> True []


if __name__ == "__main__":
    main()
