"""Let SQLAlchemy send BEGIN, so that SQLite's driver does not commit a savepoint.

In a file, each session that has read then holds a lock until its transaction ends, and a writer beside it may get
`database is locked`: end readers early, or do this for the engine of the tests alone. `PRAGMA foreign_keys` does nothing in a
transaction: send it from a `connect` listener. Under asyncio, listen on `engine.sync_engine`.
"""

from typing import Any

from sqlalchemy import create_engine, event, select
from sqlalchemy.orm import Session

from snippets.library import Author, Base

REQUIRES = ("sqlite",)


def begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")


def main() -> None:
    # before
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        with session.begin_nested():
            session.add(Author(name="Mary"))
        session.rollback()
        print(session.scalars(select(Author.name)).all())
        #> ['Mary']
    # after
    engine = create_engine("sqlite://", connect_args={"isolation_level": None})
    event.listen(engine, "begin", begin)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        with session.begin_nested():
            session.add(Author(name="Mary"))
        session.rollback()
        print(session.scalars(select(Author.name)).all())
        #> []


if __name__ == "__main__":
    main()
