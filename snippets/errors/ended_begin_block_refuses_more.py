"""A `with session.begin():` block refuses more SQL after `commit()` or `rollback()` inside it.

The block stands for one transaction, and its end commits. No new transaction begins before the
block is left. A `begin_nested()` block refuses likewise after its savepoint has ended.

Leave out the `commit()`; the block does it. To commit in between, use
`with Session(engine) as session:` without `begin()`, and call `session.commit()` each time.

SQLAlchemy's documentation:
[Framing out a begin / commit / rollback block](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#framing-out-a-begin-commit-rollback-block).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library

LABEL = "`commit()` in a `begin()` block"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        with session.begin():
            session.get(Author, 1).born = 1930
            session.commit()
            try:
                session.get(Author, 1)
            except InvalidRequestError as error:
                print(error)
                #> Can't operate on closed transaction inside context manager.  Please complete the context manager before emitting further commands.
        with session.begin():
            session.get(Author, 1).born = 1931
            session.rollback()
            try:
                session.get(Author, 1)
            except InvalidRequestError as error:
                print(error)
                #> Can't operate on closed transaction inside context manager.  Please complete the context manager before emitting further commands.
        print(session.get(Author, 1).born)
        #> 1930
        with session.begin_nested() as savepoint:
            savepoint.commit()
            try:
                session.get(Author, 2)
            except InvalidRequestError as error:
                print("savepoint:", error)
                #> savepoint: Can't operate on closed transaction inside context manager.  Please complete the context manager before emitting further commands.


if __name__ == "__main__":
    main()
