"""Append the object that the session has: `get()` returns it."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        cached = first.get(Book, 4)
    session = Session(engine)
    octavia, beowulf = session.get(Author, 2), session.get(Book, 4)
    # before
    try:
        octavia.books.append(cached)
    except InvalidRequestError as error:
        print(error)
        #> Can't attach instance <Book at 0x...>; another instance with key (<class 'Book'>, (4,), None) is already present in this session.
    # after
    octavia.books.append(session.get(Book, cached.id))
    session.commit()
    print(beowulf.title, "is by", beowulf.author.name)
    #> Beowulf is by Octavia
    session.close()


if __name__ == "__main__":
    main()
