"""An object inserted and deleted in a transaction that is rolled back keeps `was_deleted`.

It becomes transient, for it was new. But the flag of the deletion is not reset, as it
would be for an object that existed before. Added and flushed again, it reads `deleted`
instead of `persistent`, although it is in the session and has a row. Another `add()` of
it raises "has been deleted".

Call `make_transient(walden)` before adding it again, which clears the flag, or make a
new object.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        walden = Book(title="Walden")
        session.add(walden)
        session.flush()
        session.delete(walden)
        session.flush()
        session.rollback()
        print(inspect(walden).transient, inspect(walden).was_deleted)
        #> True True

        session.add(walden)
        session.flush()
        print(inspect(walden).persistent, inspect(walden).deleted)
        #> False True
        print(session.get(Book, walden.id) is walden)
        #> True
        try:
            session.add(walden)
        except InvalidRequestError as error:
            print(str(error).partition(".")[0])
            #> Instance '<Book at 0x...>' has been deleted

        session.rollback()
        make_transient(walden)
        session.add(walden)
        session.flush()
        print(inspect(walden).persistent, inspect(walden).deleted)
        #> True False


if __name__ == "__main__":
    main()
