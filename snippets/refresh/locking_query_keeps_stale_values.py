"""`get(with_for_update=True)` locks the row and keeps stale values; `refresh()` overwrites them.

A query with FOR UPDATE waits for the lock and reads the current row, and still does not
overwrite an object that is loaded. What the program computes from the object is then stale,
with the lock held. `session.refresh(ursula, with_for_update=True)` locks and overwrites. So
does `get()` or a query with `populate_existing` added. SQLite has no FOR UPDATE, and leaves it
out; the values are the same. On PostgreSQL at REPEATABLE READ both
[raise][snippets.refresh.locking_refresh_at_repeatable_read] if the row was changed meanwhile.

In place of `True`, a dictionary passes the flags of `with_for_update()`, `{"nowait": True}`
([PostgreSQL][snippets.refresh.nowait_refresh_on_postgresql],
[MariaDB][snippets.refresh.nowait_refresh_on_mariadb]) or `{"skip_locked": True}`, for
which [a locked row is as good as gone][snippets.refresh.skip_locked_looks_like_a_missing_row].

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

LABEL = "`with_for_update` keeps stale values"
REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        session.get(Author, 1, with_for_update=True)
        print(ursula.born, sql[-1][-10:])
        #> 1929 FOR UPDATE
        session.scalars(select(Author).with_for_update()).all()
        print(ursula.born, sql[-1][-10:])
        #> 1929 FOR UPDATE

        session.refresh(ursula, with_for_update=True)
        print(ursula.born, sql[-1][-10:])
        #> 1930 FOR UPDATE
        session.execute(text("UPDATE author SET born = 1931"))
        session.get(Author, 1, with_for_update=True, populate_existing=True)
        print(ursula.born, sql[-1][-10:])
        #> 1931 FOR UPDATE


if __name__ == "__main__":
    main()
