"""By default `commit()` expires all objects even without a transaction; `rollback()` does nothing.

A commit with nothing to commit emits no SQL, and expires what is in the session. `rollback()`
leaves the values here. To drop them, call
[`session.expire_all()`][snippets.refresh.expire_discards_changes].

Up to 1.3 `rollback()` expired them: by default the end of one transaction began the next. Since 1.4
[the next use of the session does](https://docs.sqlalchemy.org/en/21/changelog/migration_14.html#change-5074).

Note: a remark in [Rolling
Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback) says that
without a transaction neither has an effect.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = "`commit()` when nothing has begun"


def main() -> None:
    engine = new_library()
    with Session(engine, expire_on_commit=False) as session:
        ursula = session.get(Author, 1)
        session.commit()
        print("begun:", session.in_transaction(), "expired:", inspect(ursula).expired)
        #> begun: False expired: False

        session.rollback()
        print("rollback(), expired:", inspect(ursula).expired)
        #> rollback(), expired: False

        session.expire_on_commit = True
        log = sql_log(engine)
        session.commit()
        print("commit(), expired:", inspect(ursula).expired, "by", sql_of(log))
        #> commit(), expired: True by no SQL


if __name__ == "__main__":
    main()
