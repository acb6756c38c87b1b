"""Put a single object into a list, and everything else that you can loop over through `list()`."""

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
    octavia.books = [book]
    session.commit()
    print([book.title for book in octavia.books])
    #> ['Dawn']
    session.close()


if __name__ == "__main__":
    main()
