"""Take the key from the identity, which needs no row."""

from sqlalchemy import inspect, text
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    beowulf = session.get(Book, 4)
    session.execute(text("DELETE FROM book WHERE id = 4"))
    session.commit()
    # before
    try:
        print("deleted book", beowulf.id)
    except ObjectDeletedError as error:
        print(error)
        #> Instance '<Book at 0x...>' has been deleted, or its row is otherwise not present.
    # after
    print("deleted book", inspect(beowulf).identity[0])
    #> deleted book 4
    session.close()


if __name__ == "__main__":
    main()
