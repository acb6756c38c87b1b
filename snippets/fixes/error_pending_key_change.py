"""Flush a changed primary key before you refresh the object."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, autoflush=False)
    beowulf = session.get(Book, 4)
    # before
    beowulf.id = 40
    try:
        session.refresh(beowulf, ["title"])
    except InvalidRequestError as error:
        print(error)
        #> Please flush pending primary key changes on attributes {'id'} for mapper Mapper[Book(book)] before proceeding with a refresh
    # after
    beowulf.id = 40
    session.flush()
    session.refresh(beowulf, ["title"])
    print(beowulf.id, beowulf.title)
    #> 40 Beowulf
    session.close()


if __name__ == "__main__":
    main()
