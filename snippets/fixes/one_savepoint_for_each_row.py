"""Put each row that may fail into a savepoint, and catch the exception outside it."""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    session.add(Book(id=4, title="a taken key"))
    try:
        session.flush()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    try:
        session.get(Book, 1)
    except PendingRollbackError as error:
        print(type(error).__name__)
        #> PendingRollbackError
    session.rollback()
    # after
    try:
        with session.begin_nested():
            session.add(Book(id=4, title="a taken key"))
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    print(session.get(Book, 1).title)
    #> The Dispossessed
    session.close()


if __name__ == "__main__":
    main()
