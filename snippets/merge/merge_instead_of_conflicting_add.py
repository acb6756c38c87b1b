"""`merge()` takes a detached object whose identity the session already holds, where `add()` raises.

To append the detached object to a collection of an object in the session raises the same error.
`merge()` copies the values onto the object that is there.

If you need only that object, write `octavia.books.append(session.get(Book, 4))`. Write
`octavia.books.append(session.merge(book))` if the values of the detached object are to win: they
[overwrite newer ones][snippets.merge.merge_overwrites_newer_values].
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
