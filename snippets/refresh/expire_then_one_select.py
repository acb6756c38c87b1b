"""`Session.expire()` emits no SQL; the next read loads all expired columns in one SELECT.

Expiring removes the values from the object and marks them as expired. The object stays
persistent: it is not detached, and nothing has to be queried again. The first read of
any expired column, the primary key included, loads all that are expired. Plain Python
attributes, which are not mapped, stay.

`refresh()` does the same and emits the SELECT at once. Expire what you may not need
again, refresh what you read next.

SQLAlchemy's documentation:
[Refreshing / Expiring](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-expire).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        sql.clear()
        vars(ursula)["note"] = "not mapped"
        session.expire(ursula)
        print(len(sql), inspect(ursula).persistent, vars(ursula)["note"])
        #> 0 True not mapped
        print(sorted(inspect(ursula).expired_attributes))
        #> ['books', 'born', 'id', 'name']

        print(ursula.born, len(sql))
        #> 1929 1
        print(ursula.id, ursula.name, len(sql))
        #> 1 Ursula 1


if __name__ == "__main__":
    main()
