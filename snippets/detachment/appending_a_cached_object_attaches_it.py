"""Appending a detached object to a persistent one's collection adds it, or raises as `add()` would.

The collection's owner is in a session, so the save-update cascade adds what is
appended, just as `session.add()` would. So a tag, a category or a user kept from an
earlier session can be appended, until a session has loaded the same row by itself: then
it raises. The exception comes before the list is changed, so nothing needs to be
undone.

Append `session.merge(kindred)`. It returns the instance that this session has
or loads. Or cache primary keys instead of objects.

SQLAlchemy's documentation: [save-update](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-save-update).
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


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
