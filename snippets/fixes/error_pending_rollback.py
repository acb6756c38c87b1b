"""Call `session.rollback()` where you catch the error of a flush or a commit.

In a `begin()` or `begin_nested()` block it would end the whole transaction. Catch the error
outside such a block, which rolls back by itself.
"""

from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    session.add(Author(id=1, name="Ursula"))
    try:
        session.commit()
    except IntegrityError:
        print("taken, go on")
        #> taken, go on
    try:
        session.get(Book, 1)
    except PendingRollbackError as error:
        print(str(error).partition(" To begin")[0])
        #> This Session's transaction has been rolled back due to a previous exception during flush.
    session.rollback()
    # after
    session.add(Author(id=1, name="Ursula"))
    try:
        session.commit()
    except IntegrityError:
        session.rollback()
    print(session.get(Book, 1).title)
    #> The Dispossessed
    session.close()


if __name__ == "__main__":
    main()
