"""`Session.refresh()` loads the row at once, into the same object, which stays persistent.

It overwrites what was loaded, [unflushed changes
too][snippets.refresh.refresh_discards_own_flushes_others]. To detach the object, call
[`expunge()`][snippets.detachment.expunge_detaches].

Whether it shows what others have committed depends on the isolation level: see
[PostgreSQL][snippets.refresh.postgresql_isolation_decides] and
[MariaDB][snippets.refresh.mariadb_keeps_its_snapshot].

SQLAlchemy's documentation: [Refreshing /
Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`refresh()` reloads the row at once"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930"))
        print(ursula.born)
        #> 1929
        sql = sql_log(engine)
        session.refresh(ursula)
        print(sql_of(sql), ursula.born, state_of(ursula))
        #> SELECT 1930 persistent


if __name__ == "__main__":
    main()
