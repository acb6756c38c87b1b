"""`Session.refresh()` loads the row at once, into the same object, which stays persistent.

It expires the object's attributes and emits a SELECT for its row, all before it
returns. The object stays in the session, with its identity. Refreshing has nothing to
do with detaching: to detach, call `Session.expunge()` or close the session.

`refresh()` reads what the current transaction can see, and does not end that
transaction. Whether that includes what others have committed is up to the isolation
level: see [PostgreSQL][snippets.refresh.postgresql_isolation_decides] and
[MariaDB][snippets.refresh.mariadb_keeps_its_snapshot].

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        session.execute(text("UPDATE author SET born = 1930 WHERE id = 1"))
        print(ursula.born)
        #> 1929

        sql.clear()
        session.refresh(ursula)
        print(len(sql))
        #> 1
        print(ursula.born, len(sql))
        #> 1930 1
        print(inspect(ursula).persistent, session.get(Author, 1) is ursula)
        #> True True


if __name__ == "__main__":
    main()
