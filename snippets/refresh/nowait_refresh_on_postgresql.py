"""On PostgreSQL, `with_for_update={"nowait": True}` raises at once if another holds the row's lock.

`refresh()` and `get()` pass the dictionary to `with_for_update()`, and the SELECT ends
in FOR UPDATE NOWAIT. Without the flag it waits, until the other transaction ends or
`lock_timeout` has passed.

After the error the object is persistent and expired, since `refresh()` [expires before
it reads][snippets.refresh.refresh_discards_own_flushes_others]: its unflushed changes
are gone. The transaction has failed, so call `rollback()` before you go on. Within
`with session.begin_nested():` only the savepoint is lost.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

REQUIRES = ("postgresql",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as other:
        ursula = session.get(Author, 1)
        other.get(Author, 1, with_for_update=True)
        sql = sql_log(engine)
        try:
            session.refresh(ursula, with_for_update={"nowait": True})
        except OperationalError as error:
            print(error.orig)
            #> could not obtain lock on row in relation "author"
        print(sql[0].partition("::INTEGER ")[2])
        #> FOR UPDATE NOWAIT
        print(inspect(ursula).persistent, inspect(ursula).expired)
        #> True True

        session.rollback()
        other.rollback()
        session.refresh(ursula, with_for_update={"nowait": True})
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
