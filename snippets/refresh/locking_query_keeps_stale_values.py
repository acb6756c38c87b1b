"""`get(with_for_update=True)` locks the row and keeps stale values; `refresh()` overwrites them.

A query with FOR UPDATE does not overwrite an object that is loaded either: what you compute from
it is stale, with the lock held.

Call `session.refresh(ursula, with_for_update=True)`, or add `populate_existing` to the `get()` or
the query. With a `version_id_col`, `get()`
[raises][snippets.refresh.versioned_get_for_update_raises_stale]; on PostgreSQL at REPEATABLE READ
[both do][snippets.refresh.locking_refresh_at_repeatable_read] if the row was changed meanwhile.

In place of `True`, a dictionary passes the flags of `with_for_update()`: `{"nowait": True}`
([PostgreSQL][snippets.refresh.nowait_refresh_on_postgresql],
[MariaDB][snippets.refresh.nowait_refresh_on_mariadb]), [`{"skip_locked":
True}`][snippets.refresh.skip_locked_looks_like_a_missing_row].

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
