"""At `isolation_level="AUTOCOMMIT"`, `rollback()` undoes the objects and leaves the rows.

Each statement is committed by the database as it is executed, so a rollback has nothing to
undo there. The session does not know that: it makes new objects transient and deleted ones
persistent, as after any rollback. The new row stays, and adding the object again violates
its key. The deleted row is gone, and the object that is persistent again raises when it is
read.

Use `AUTOCOMMIT` for reading. Where a unit of work may fail, let a transaction hold it.

SQLAlchemy's documentation: [Setting Isolation for a Sessionmaker / Engine
Wide](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-transaction-isolation-enginewide).
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    autocommit = engine.execution_options(isolation_level="AUTOCOMMIT")
    with Session(autocommit) as session:
        dawn, beowulf = Book(title="Dawn"), session.get(Book, 4)
        session.add(dawn)
        session.delete(beowulf)
        session.flush()
        session.rollback()
        print(inspect(dawn).transient, session.get(Book, dawn.id).title)
        #> True Dawn
        print(inspect(beowulf).persistent)
        #> True
        try:
            print(beowulf.title)
        except InvalidRequestError as error:
            print(type(error).__name__)
            #> ObjectDeletedError


if __name__ == "__main__":
    main()
