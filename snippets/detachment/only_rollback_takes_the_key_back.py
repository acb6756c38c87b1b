"""After an uncommitted flush `rollback()` makes a new object transient, and `close()` detached.

The flush gives the object its identity key. Both calls undo the INSERT, but only
`rollback()` takes the key back. After `close()` the object is detached and stands for
a row that does not exist. It looks like any other detached object, and the mistake
shows later, as [`StaleDataError`][snippets.detachment.phantom_identity].

A `with Session()` block that an exception leaves ends in `close()` alone. Call
`rollback()` first, or write `with Session(engine) as session, session.begin():`,
where the exception leads to a rollback and then to the close.

SQLAlchemy's documentation: [Closing](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-closing).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    closed, begun = Book(title="Nova"), Book(title="Dawn")
    try:
        with Session(engine) as session:
            session.add(closed)
            session.flush()
            raise ValueError
    except ValueError:
        print(inspect(closed).detached, inspect(closed).transient)
        #> True False

    try:
        with Session(engine) as session, session.begin():
            session.add(begun)
            session.flush()
            raise ValueError
    except ValueError:
        print(inspect(begun).detached, inspect(begun).transient)
        #> False True
    with Session(engine) as session:
        print(session.get(Book, closed.id))
        #> None


if __name__ == "__main__":
    main()
