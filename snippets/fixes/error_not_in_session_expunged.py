"""Unlink the object too, after `expunge()` and before a query can flush.

For a new object only: one that has a row loses its author in the row, when a session takes it
again.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    print(len(ursula.books), "books")
    #> 2 books
    # before
    tehanu = Book(title="Tehanu", author=ursula)
    session.add(tehanu)
    session.expunge(tehanu)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> Object of type <Book> not in session, add operation along 'Author.books' will not proceed
    print("listed:", tehanu in ursula.books)
    #> listed: True
    session.rollback()
    # after
    tehanu = Book(title="Tehanu", author=ursula)
    session.add(tehanu)
    session.expunge(tehanu)
    tehanu.author = None
    session.flush()
    print("listed:", tehanu in ursula.books)
    #> listed: False
    session.close()


if __name__ == "__main__":
    main()
