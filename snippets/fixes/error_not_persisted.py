"""Expunge a new object; delete the object that `get()` returns for its row."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    tehanu = Book(title="Tehanu")
    session.add(tehanu)
    # before
    for book in (tehanu, Book(id=4)):
        try:
            session.delete(book)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Book at 0x...>' is not persisted
            #> Instance '<Book at 0x...>' is not persisted
    # after
    session.expunge(tehanu)
    session.delete(session.get(Book, 4))
    session.commit()
    print(session.get(Book, 4))
    #> None
    session.close()


if __name__ == "__main__":
    main()
