"""On MariaDB, `with_for_update={"nowait": True}` of a locked row raises Lock wait timeout at once.

The text and the number 1205 are those of a lock that was waited for in vain. The SELECT
ends in FOR UPDATE NOWAIT.

The object is expired by then, and [its unflushed changes are
gone][snippets.refresh.refresh_discards_own_flushes_others]. The transaction goes on, in
contrast to [PostgreSQL][snippets.refresh.nowait_refresh_on_postgresql]: MariaDB undoes
the failed statement only, and the next read of the object loads it without a lock.

SQLAlchemy's documentation:
[Session.refresh()](https://docs.sqlalchemy.org/en/21/orm/session_api.html#sqlalchemy.orm.Session.refresh).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log

REQUIRES = ("mariadb",)


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
            #> (1205, 'Lock wait timeout exceeded; try restarting transaction')
        print(sql[0].endswith(" FOR UPDATE NOWAIT"))
        #> True
        print(inspect(ursula).persistent, inspect(ursula).expired)
        #> True True
        print(ursula.born, session.is_active)
        #> 1929 True


if __name__ == "__main__":
    main()
