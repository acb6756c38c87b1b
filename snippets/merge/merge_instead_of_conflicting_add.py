"""`merge()` takes a detached object whose identity the session already holds, where `add()` raises.

A session has one object for an identity, and `add()` cannot put a second one
beside it. `merge()` copies the values onto the object that is there. To append
a detached object to a collection of an object in the session adds it too, and
raises the same error.

Write `octavia.books.append(session.merge(book))`, and go on with what
`merge()` returns. Or do without the detached object: `session.get()` returns
the one in the session.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "`another instance with key ...`: merge"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Book, 4)

    with Session(engine) as session:
        beowulf = session.get(Book, 4)
        octavia = session.get(Author, 2)
        try:
            session.add(cached)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (4,), None) is already present in this session.
        try:
            octavia.books.append(cached)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (4,), None) is already present in this session.

        merged = session.merge(cached)
        print(merged is beowulf)
        #> True
        octavia.books.append(merged)
        session.commit()
        print([book.title for book in octavia.books])
        #> ['Kindred', 'Beowulf']


if __name__ == "__main__":
    main()
