"""On MariaDB, `with_for_update={"nowait": True}` of a locked row raises Lock wait timeout at once.

Without the flag the same error comes after `innodb_lock_wait_timeout`, by default 50 seconds.
Lock the row before you change the object: a flushed change [waits in spite of the
flag][snippets.refresh.nowait_refresh_on_postgresql].

After the error of `refresh()` the object is expired, and [its unflushed changes are
gone][snippets.refresh.refresh_discards_own_flushes_others]. The transaction goes on: here the
next read loads the object without a lock.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from time import monotonic

from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library
from snippets.words import state_of

LABEL = "`nowait` on MariaDB"
REQUIRES = ("mariadb",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session, Session(engine) as other:
        session.execute(text("SET innodb_lock_wait_timeout = 1"))
        ursula = session.get(Author, 1)
        other.get(Author, 1, with_for_update=True)
        for flags in ({"nowait": True}, {"nowait": False}):
            started = monotonic()
            try:
                session.refresh(ursula, with_for_update=flags)
            except OperationalError as error:
                waited = monotonic() - started > 0.9
                print("waited:" if waited else "at once:", error.orig)
                #> at once: (1205, 'Lock wait timeout exceeded; try restarting transaction')
                #> waited: (1205, 'Lock wait timeout exceeded; try restarting transaction')
        print(state_of(ursula), "expired:", inspect(ursula).expired)
        #> persistent expired: True
        print(ursula.born)
        #> 1929


if __name__ == "__main__":
    main()
