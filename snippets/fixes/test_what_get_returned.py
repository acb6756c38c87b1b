"""Test what `get()` returned before you use it."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.delete(session.get(Book, 99))
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'builtins.NoneType' is not mapped
    # after
    book = session.get(Book, 99)
    if book is None:
        print("there is no book 99")
        #> there is no book 99
    else:
        session.delete(book)
    session.close()


if __name__ == "__main__":
    main()
