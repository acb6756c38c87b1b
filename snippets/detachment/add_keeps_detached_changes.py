"""A change made while an object is detached is flushed after `add()` to any session.

No commit writes a detached object. But its changes are not lost: the
`InstanceState` goes on recording them, and the first flush after `add()` emits the
UPDATE, for the changed columns only. The session may be the one it came from or
another.

So nothing has to be re-attached *before* it is changed, only before it is saved.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Author, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        octavia = session.get(Author, 2)
        session.expunge_all()
        ursula.born, octavia.born = 1930, 1948

        sql = sql_log(engine)
        session.commit()
        print(sql, inspect(ursula).modified)
        #> [] True

        session.add(ursula)
        session.commit()
        print([statement.split()[0] for statement in sql], "name" in sql[0])
        #> ['UPDATE'] False

    with Session(engine) as another:
        another.add(octavia)
        another.commit()
        print(octavia.born)
        #> 1948


if __name__ == "__main__":
    main()
