"""Ask for the rows of an INSERT, UPDATE or DELETE with `returning()`.

MySQL has no RETURNING, and MariaDB none for an UPDATE: query for the rows there.
"""

from sqlalchemy import delete
from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    statement = delete(Book).where(Book.id == 4)
    # before
    try:
        session.execute(statement).all()
    except ResourceClosedError as error:
        print(error)
        #> This result object does not return rows. It has been closed automatically.
        session.rollback()
    # after
    deleted = session.scalars(statement.returning(Book.title)).all()
    print(deleted)
    #> ['Beowulf']
    session.close()


if __name__ == "__main__":
    main()
