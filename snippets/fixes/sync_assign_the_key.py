"""Assign a new primary key to the object, and flush."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    kindred, beowulf = session.get(Book, 3), session.get(Book, 4)
    # before
    session.execute(update(Book).where(Book.id == 4).values(id=40))
    print("the same object:", session.get(Book, 40) is beowulf)
    #> the same object: False
    # after
    kindred.id = 30
    session.flush()
    print("the same object:", session.get(Book, 30) is kindred)
    #> the same object: True
    session.close()


if __name__ == "__main__":
    main()
