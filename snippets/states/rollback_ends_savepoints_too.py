"""`session.rollback()` inside a `begin_nested()` block undoes the whole transaction.

`session.rollback()` means the outermost transaction, with all savepoints in it. What was flushed
before the block is lost as well: the object that was new is transient.

To undo the savepoint alone, let an exception leave the block, or call `rollback()` of what
`begin_nested()` returned.

SQLAlchemy's documentation: [Using
SAVEPOINT](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-begin-nested).
"""

from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`session.rollback()` in a savepoint"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        before, within = Book(title="Dawn"), Book(title="Imago")
        session.add(before)
        try:
            with session.begin_nested():
                session.add(within)
                raise ValueError
        except ValueError:
            print("before:", state_of(before), "within:", state_of(within))
            #> before: persistent within: transient
        with session.begin_nested() as savepoint:
            session.add(within)
            savepoint.rollback()
        print("before:", state_of(before), "within:", state_of(within))
        #> before: persistent within: transient

        with session.begin_nested():
            session.rollback()
        print("before:", state_of(before))
        #> before: transient
        print("transaction open:", session.in_transaction())
        #> transaction open: False


if __name__ == "__main__":
    main()
