"""Rolling back a savepoint leaves stale what was read within it, if a Core statement had made it.

The rollback of a savepoint expires [the objects that the session knows to be
changed][snippets.states.savepoint_rollback_expires_changed] since it began: those that
were flushed or assigned to, or changed by an ORM `update()` with WHERE. Values that
were only read there stay in memory. If a Core statement or `text()` had made them, the
database has taken them back, and the object has not. [A bulk UPDATE by primary
key][snippets.synchronize_session.bulk_update_survives_savepoint_rollback] has the same
effect.

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


if __name__ == "__main__":
    main()
