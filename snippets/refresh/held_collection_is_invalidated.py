"""A collection held across `refresh()`, `expire()` or a commit is no longer the object's.

Expiring drops the list. The next read of the attribute makes a new one. The old list
keeps what it had and is stale. An append to it emits a warning, "This collection has
been invalidated", and no error. Removing from it raises a bare `KeyError` while the
attribute is unloaded, and only warns when it has been read again.

Do not count on either. With a `back_populates` the append still sets `book.author`, so
it is written. Without one, the book is inserted with a foreign key of NULL. Hold the
parent, and write `ursula.books` each time. [A
`MutableDict`][snippets.refresh.held_mutable_value_is_dropped] is lost in the same way.
"""

import warnings

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        books = ursula.books
        session.refresh(ursula)

        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                books.pop()
            except KeyError as error:
                print(repr(error))
                #> KeyError('books')
            books.append(Book(title="Tehanu"))
        print(caught[0].category.__name__, caught[0].message)
        #> SAWarning This collection has been invalidated.
        print(ursula.books is books)
        #> False


if __name__ == "__main__":
    main()
