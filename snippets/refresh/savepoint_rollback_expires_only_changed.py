"""Rolling back a savepoint expires what was flushed within it; a refreshed value stays.

The session expires the objects that it knows to be changed since the savepoint: those
that were flushed, or changed by an ORM `update()`. Values that were only read there
stay in memory, although a Core statement had made them and the database has taken them
back. Releasing a savepoint expires nothing.

After the rollback of a savepoint that ran statements other than the ORM's, call
`session.expire_all()`.

SQLAlchemy's documentation:
[Using SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        savepoint = session.begin_nested()
        ursula.born = 1
        session.execute(text("UPDATE author SET born = 2 WHERE id = 2"))
        session.refresh(octavia)
        savepoint.rollback()
        print(inspect(ursula).expired, inspect(octavia).expired)
        #> True False
        print(ursula.born, octavia.born)
        #> 1929 2

        session.expire_all()
        print(octavia.born)
        #> 1947

        with session.begin_nested():
            octavia.born = 1948
        print(inspect(octavia).expired)
        #> False


if __name__ == "__main__":
    main()
