"""Close the session before the tables are cleaned."""

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    session.commit()
    # before
    with engine.begin() as connection:
        connection.execute(delete(Book))
    try:
        print(beowulf.title)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    session.close()
    with engine.begin() as connection:
        connection.execute(delete(Book))


if __name__ == "__main__":
    main()
