"""Return columns from a DELETE, and not the class."""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    gone = delete(Book).where(Book.id == 4)
    beowulf = session.scalars(gone.returning(Book)).one()
    session.commit()
    try:
        print(beowulf.title)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    gone = delete(Book).where(Book.id == 3)
    rows = session.execute(gone.returning(Book.id, Book.title)).all()
    session.commit()
    print(rows[0].title)
    #> Kindred
    session.close()


if __name__ == "__main__":
    main()
