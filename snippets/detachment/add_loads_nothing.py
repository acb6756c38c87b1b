"""`Session.add()` makes a detached object persistent as it is: no SQL, nothing loaded.

The object enters the identity map with the attribute values it has. `add()` does
not ask whether the row still exists, or whether another transaction has changed it,
so a stale value stays until it is expired or refreshed.

Call `refresh()` after `add()` when the row may have changed. Where you do not
need this very object, `session.get()` in the new session reads the row as it is now.

SQLAlchemy's documentation: [Adding New or Existing Items](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-adding).
"""

from sqlalchemy import inspect, update
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)

    with Session(engine) as other, other.begin():
        other.execute(update(Author).where(Author.id == 1).values(born=1930))

    sql = sql_log(engine)
    with Session(engine) as session:
        session.add(ursula)
        print(inspect(ursula).persistent, len(sql))
        #> True 0
        print(ursula.born)
        #> 1929
        session.refresh(ursula)
        print(ursula.born, len(sql))
        #> 1930 1


if __name__ == "__main__":
    main()
