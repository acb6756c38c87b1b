"""`begin_nested()` flushes first, even without autoflush, so earlier changes survive its rollback.

The savepoint has to separate what was done before from what comes after. So pending
changes are written before SAVEPOINT is emitted, and rolling it back leaves them.
`no_autoflush` and `autoflush=False` do not prevent that flush: it may raise the
`IntegrityError` of a change made long before.

Put what may be undone inside the `with session.begin_nested():` block, the constructors
and assignments too.

SQLAlchemy's documentation:
[Using SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        beowulf = session.get(Book, 4)
        beowulf.title = "Grendel"
        sql = sql_log(engine)
        savepoint = session.begin_nested()
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE']

        session.delete(beowulf)
        savepoint.rollback()
        print(inspect(beowulf).persistent, beowulf.title)
        #> True Grendel


if __name__ == "__main__":
    main()
