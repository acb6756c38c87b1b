"""Add the listener's own objects in `before_flush`, which is part of the same flush.

A new object has no key there yet. A log that needs it stays in `after_flush`, and executes its
INSERT there: `session.execute(insert(Log), rows)`.
"""

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, Book, new_library


def log(session: Session, *rest: Any) -> None:
    session.add(Book(title="log"))


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session:
        event.listen(session, "after_flush", log)
        session.get(Author, 1).born = 1930
        try:
            session.commit()
        except FlushError as error:
            print(error)
            #> Over 100 subsequent flushes have occurred within session.commit() - is an after_flush() hook creating new objects?
    # after
    with Session(engine) as session:
        event.listen(session, "before_flush", log)
        session.get(Author, 1).born = 1930
        session.commit()
        print(len(session.scalars(select(Book)).all()), "books")
        #> 5 books


if __name__ == "__main__":
    main()
