"""After a commit each object is reloaded by a SELECT of its own, unless a query loads them.

`commit()` expires every persistent object of the session, since others may change the
rows from now on. The objects stay persistent, so nothing has to be queried again: the
next read brings the committed values, server-generated ones included. But each object
reloads alone, so a loop over a thousand is a thousand SELECTs.

One query that returns the objects fills all that are expired. Or use
`Session(engine, expire_on_commit=False)`, and the values stay as they are, stale or
not. [A rollback still expires them][snippets.refresh.rollback_expires_anyway].

SQLAlchemy's documentation:
[Committing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-committing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    with Session(engine) as session:
        books = session.scalars(select(Book)).all()
        session.commit()
        sql.clear()
        print(len([book.title for book in books]), len(sql))
        #> 4 4

        session.commit()
        sql.clear()
        session.scalars(select(Book)).all()
        print(len([book.title for book in books]), len(sql))
        #> 4 1


if __name__ == "__main__":
    main()
