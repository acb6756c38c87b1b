"""`session.rollback()` inside a `begin_nested()` block undoes the whole transaction.

Both `session.commit()` and `session.rollback()` mean the outermost transaction, with all
savepoints in it. What was flushed before the block is lost as well: objects that were new
are transient. The block is over too, and refuses more SQL until it is left. In 1.4,
without `future=True`, `session.rollback()` ended the innermost savepoint only.

To undo the savepoint alone, let an exception leave the block, or call `rollback()` of what
`begin_nested()` returned.

SQLAlchemy's documentation:
[Using SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        before = Book(title="Dawn")
        session.add(before)
        with session.begin_nested() as savepoint:
            within = Book(title="Imago")
            session.add(within)
            savepoint.rollback()
        print(inspect(before).persistent, inspect(within).transient)
        #> True True

        with session.begin_nested():
            session.rollback()
        print(inspect(before).transient, session.in_transaction())
        #> True False


if __name__ == "__main__":
    main()
