"""Roll back, and look whether the row is still there."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, expire_on_commit=False)
    beowulf = session.get(Book, 4)
    session.commit()
    with Session(engine) as other:
        other.delete(other.get(Book, 4))
        other.commit()
    # before
    beowulf.title = "Grendel"
    try:
        session.commit()
    except StaleDataError as error:
        print(error)
        #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.
    # after
    session.rollback()
    book = session.get(Book, 4)
    if book is None:
        print("the row is gone")
        #> the row is gone
    session.close()


if __name__ == "__main__":
    main()
