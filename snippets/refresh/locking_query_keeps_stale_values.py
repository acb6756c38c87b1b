"""`get(with_for_update=True)` locks the row and keeps stale values; `refresh()` overwrites them.

A query with FOR UPDATE waits for the lock and reads the current row, and still does not
overwrite an object that is loaded. What the program computes from it is then stale,
with the lock held. `session.refresh(ursula, with_for_update=True)` locks and
overwrites. So does `get()` or a query with `populate_existing=True` added.

In place of `True`, a dictionary passes the flags of `with_for_update()`, for example
`{"nowait": True}`, which raises at once if the row is locked
([PostgreSQL][snippets.refresh.nowait_refresh_on_postgresql],
[MariaDB][snippets.refresh.nowait_refresh_on_mariadb]), or `{"skip_locked": True}`, for
which [a locked row is none][snippets.refresh.skip_locked_looks_like_a_missing_row]. An
empty one raises `ArgumentError`, after the object has been expired. SQLite has no FOR
UPDATE, and leaves it out; the values are the same.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import select, text
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        sql.clear()
        session.get(Author, 1, with_for_update=True)
        session.scalars(select(Author).with_for_update()).all()
        print(ursula.born, len(sql))
        #> 1929 2

        session.get(Author, 1, with_for_update=True, populate_existing=True)
        print(ursula.born)
        #> 1930
        session.execute(text("UPDATE author SET born = 1931"))
        session.refresh(ursula, with_for_update=True)
        print(ursula.born)
        #> 1931
        try:
            session.refresh(ursula, with_for_update={})
        except ArgumentError as error:
            print(error)
            #> with_for_update should be the boolean value True, or a dictionary with options.  A blank dictionary is ambiguous.


if __name__ == "__main__":
    main()
