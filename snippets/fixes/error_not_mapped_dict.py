"""Build a new object of the dictionary, and add that, if no row has its key."""

import json

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    data = json.loads('{"title": "Tehanu"}')
    # before
    try:
        session.add(data)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'builtins.dict' is not mapped
    # after
    book = Book(**data)
    session.add(book)
    session.commit()
    print(book.title, "is book", book.id)
    #> Tehanu is book 5
    session.close()


if __name__ == "__main__":
    main()
