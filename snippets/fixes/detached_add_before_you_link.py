"""Call `session.add()` right after you make the linked object, before any query."""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    books = ursula.books
    # before
    book = Book(title="Malafrena", author=ursula)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(caught[0].message)
    #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed
    # after
    book = Book(title="Malafrena", author=ursula)
    session.add(book)
    session.commit()
    print(books[-1].title)
    #> Malafrena
    session.close()


if __name__ == "__main__":
    main()
