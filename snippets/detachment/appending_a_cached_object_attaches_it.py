"""Appending a detached object to a persistent one's collection adds it, or raises as `add()` would.

By default the save-update cascade adds what is appended. Here the second book is refused, as the
session has loaded its row by itself; the list stays as it was. [Assigning a list leaves
half][snippets.detachment.failed_assignment_leaves_half].

Cache primary keys instead of objects, and append what `session.get()` returns. Or append
`session.merge(kindred)`, which [writes the cached values over newer
ones][snippets.merge.merge_overwrites_newer_values].

SQLAlchemy's documentation: [save-update](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-save-update).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "append a cached object"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        beowulf = session.get(Book, 4)

    with Session(engine) as session:
        ursula = session.get(Author, 1)
        ursula.books.append(beowulf)
        print(beowulf in session)
        #> True

        loaded = session.get(Book, 3)
        try:
            ursula.books.append(kindred)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (3,), None) is already present in this session.
        print([book.id for book in ursula.books])
        #> [1, 2, 4]

        ursula.books.append(session.merge(kindred))
        print([book.id for book in ursula.books], loaded in ursula.books)
        #> [1, 2, 4, 3] True


if __name__ == "__main__":
    main()
