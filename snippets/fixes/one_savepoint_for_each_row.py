"""Put each row that may fail into a savepoint, catch the error outside it, and get what is there.

On SQLite let SQLAlchemy send BEGIN: else [the first savepoint is committed at its
end][snippets.states.sqlite_commits_released_savepoint].
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    session.add(Book(id=4, title="a taken key"))
    try:
        with session.begin_nested():  # flushes first: no savepoint yet
            session.flush()
    except IntegrityError:
        pass
    try:
        session.get(Book, 1)
    except PendingRollbackError as error:
        print(type(error).__name__)
        #> PendingRollbackError
    session.rollback()
    # after
    for book in [Book(id=4, title="a taken key"), Book(title="Dawn")]:
        try:
            with session.begin_nested():
                session.add(book)
        except IntegrityError:
            print("skipped:", book.title, "- there is", session.get(Book, 4).title)
            #> skipped: a taken key - there is Beowulf
    session.commit()
    print(book.title)
    #> Dawn
    session.close()


if __name__ == "__main__":
    main()
