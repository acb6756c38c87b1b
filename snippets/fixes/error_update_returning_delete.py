"""Write the keys into `in_()`, pairs into `tuple_(...).in_()`: one DELETE can return its rows."""

from sqlalchemy import bindparam, delete
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    by_key = delete(Book).where(Book.id == bindparam("key")).returning(Book.title)
    try:
        session.connection().execute(by_key, [{"key": 3}, {"key": 4}])
    except StatementError as error:
        print(error.orig)
        #> Dialect sqlite+pysqlite with current server capabilities does not support DELETE..RETURNING when executemany is used
    # after
    by_keys = delete(Book).where(Book.id.in_([3, 4])).returning(Book.title)
    print(sorted(session.scalars(by_keys)))
    #> ['Beowulf', 'Kindred']
    session.close()


if __name__ == "__main__":
    main()
