"""A listener that adds an object after every flush makes `commit()` raise after 100 flushes.

`commit()` flushes until nothing is left to write, so that what `after_flush` adds is
written too. This listener adds a row each time, and never lets it end; after the rollback
none of its rows is there.

Add in `before_flush`, which is part of the same flush; generated keys are not there yet.

SQLAlchemy's documentation:
[before_flush()](https://docs.sqlalchemy.org/en/21/orm/session_events.html#before-flush).
"""

from typing import Any

from sqlalchemy import event, func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, Book, new_library

LABEL = "100 flushes at the commit"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:

        @event.listens_for(session, "after_flush")
        def log(session: Session, *rest: Any) -> None:
            session.add(Book(title="log"))

        session.get(Author, 1).born = 1930
        try:
            session.commit()
        except FlushError as error:
            print(error)
            #> Over 100 subsequent flushes have occurred within session.commit() - is an after_flush() hook creating new objects?
        session.rollback()
        print(session.scalar(select(func.count(Book.id))))
        #> 4

        event.remove(session, "after_flush", log)
        event.listen(session, "before_flush", log)
        session.get(Author, 1).born = 1930
        session.commit()
        print(session.scalar(select(func.count(Book.id))))
        #> 5


if __name__ == "__main__":
    main()
