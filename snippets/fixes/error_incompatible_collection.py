"""Assign a list, with all that is to stay in it; or append the one object that is new."""

from typing import Any

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia: Any = session.get(Author, 2)
    book = Book(title="Dawn")
    # before
    try:
        octavia.books = book
    except TypeError as error:
        print(error)
        #> Incompatible collection type: Book is not list-like
    # after
    octavia.books = [*octavia.books, book]
    session.commit()
    print([book.title for book in octavia.books])
    #> ['Kindred', 'Dawn']
    session.close()


if __name__ == "__main__":
    main()
