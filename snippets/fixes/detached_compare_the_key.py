"""Compare with the key, which `inspect()` knows without a session."""

from sqlalchemy import inspect, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        session.commit()
    session = Session(engine)
    # before
    try:
        session.scalars(select(Book).where(Book.author == octavia))
    except StatementError as error:
        print(error.orig)
        #> Can't resolve value for column author.id on object <Author at 0x...>; the object is detached and the value was expired
    # after
    (author_id,) = inspect(octavia).identity
    books = session.scalars(select(Book).where(Book.author_id == author_id))
    print([book.title for book in books])
    #> ['Kindred']
    session.close()


if __name__ == "__main__":
    main()
