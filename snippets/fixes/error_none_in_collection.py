"""Test what a lookup returned before you append it."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    ursula.books.append(session.get(Book, 99))
    try:
        session.flush()
    except FlushError as error:
        print(error)
        #> Can't flush None value found in collection Author.books
    session.rollback()
    # after
    book = session.get(Book, 99)
    if book is not None:
        ursula.books.append(book)
    session.flush()
    print(len(ursula.books), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
