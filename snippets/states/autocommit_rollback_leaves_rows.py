"""At `isolation_level="AUTOCOMMIT"`, `rollback()` undoes the objects and leaves the rows.

The database has committed each statement already, and the session does not know that: it makes
the new object transient, and the deleted one persistent and expired. The new row stays, and
reading the object of the deleted row raises.

Use `AUTOCOMMIT` for reading. Where a unit of work may fail, use an engine without it.

SQLAlchemy's documentation: [Setting Isolation for a Sessionmaker / Engine
Wide](https://docs.sqlalchemy.org/en/21/orm/session_transaction.html#session-transaction-isolation-enginewide).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "rollback under AUTOCOMMIT"


def main() -> None:
    engine = new_library()
    autocommit = engine.execution_options(isolation_level="AUTOCOMMIT")
    with Session(autocommit) as session:
        dawn, beowulf = Book(title="Dawn"), session.get(Book, 4)
        session.add(dawn)
        session.delete(beowulf)
        session.flush()
        session.rollback()
        print(state_of(dawn), "but its row is there:", session.get(Book, dawn.id).title)
        #> transient but its row is there: Dawn
        print(state_of(beowulf))
        #> persistent
        try:
            print(beowulf.title)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.


if __name__ == "__main__":
    main()
