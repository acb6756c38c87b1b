"""Add the new child; its parent is in the session already."""

import warnings

from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    print(len(octavia.books), "book")
    #> 1 book
    warnings.simplefilter("error", SAWarning)
    # before
    try:
        session.merge(Book(title="Fledgling", author=octavia))
    except SAWarning as warning:
        print(warning)
        #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed (This warning originated from the Session 'autoflush' process, which was invoked automatically in response to a user-initiated operation. Consider using ``no_autoflush`` context manager if this warning happened while initializing objects.)
        session.rollback()
    # after
    session.add(Book(title="Fledgling", author=octavia))
    session.commit()
    print([book.title for book in octavia.books])
    #> ['Kindred', 'Fledgling']
    session.close()


if __name__ == "__main__":
    main()
