"""Hold the parent, not its list, across a commit."""

import warnings

from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    warnings.simplefilter("error", SAWarning)
    # before
    books = ursula.books
    session.commit()
    try:
        books.append(Book(title="Tehanu"))
    except SAWarning as warning:
        print(warning)
        #> This collection has been invalidated.
    # after
    ursula.books.append(Book(title="Tehanu"))
    session.commit()
    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia', 'Tehanu']
    session.close()


if __name__ == "__main__":
    main()
