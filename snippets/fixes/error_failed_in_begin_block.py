"""Put what may fail into a savepoint, so that the `begin()` block can go on.

On SQLite [let SQLAlchemy send BEGIN][snippets.fixes.begin_in_time_on_sqlite]: else the savepoint's
release may commit what is in it.
"""

from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("sqlalchemy>=2.1",)


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session, session.begin():
        session.add(Author(id=1, name="Ursula"))
        try:
            session.flush()
        except IntegrityError:
            print("taken, go on")
            #> taken, go on
        try:
            session.get(Book, 1)
        except InvalidRequestError as error:
            print(str(error).splitlines()[0])
            #> Can't operate on closed transaction inside context manager.  The transaction was rolled back due to an exception: (sqlite3.IntegrityError) UNIQUE constraint failed: author.id
    # after
    with Session(engine) as session, session.begin():
        try:
            with session.begin_nested():
                session.add(Author(id=1, name="Ursula"))
        except IntegrityError:
            print("taken, go on")
            #> taken, go on
        print(session.get(Book, 1).title)
        #> The Dispossessed


if __name__ == "__main__":
    main()
