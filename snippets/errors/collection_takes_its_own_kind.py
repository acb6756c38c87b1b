"""A list, set or dictionary of objects takes its own kind only: `Incompatible collection type`.

This relationship is held in a list. A set, a tuple, one object without brackets, `None`, and the
result of `scalars()` without `all()` raise a `TypeError`, and the collection stays as it was.

Write `[book]` for one, `list(...)` around a set, a tuple or a result, and `[]` to empty it.

SQLAlchemy's documentation:
[Customizing Collection Access](https://docs.sqlalchemy.org/en/21/orm/collection_api.html#custom-collections).
"""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "a set, `None` for a list"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        octavia = session.get(Author, 2)
        emma, every = Book(title="Emma"), select(Book).order_by(Book.id)
        wrong: list[Any] = [{emma}, (emma,), emma, None, session.scalars(every)]
        for books in wrong:
            try:
                octavia.books = books
            except TypeError as error:
                print(error)
                #> Incompatible collection type: set is not list-like
                #> Incompatible collection type: tuple is not list-like
                #> Incompatible collection type: Book is not list-like
                #> Incompatible collection type: None is not list-like
                #> Incompatible collection type: ScalarResult is not list-like
        print(len(octavia.books))
        #> 1

        octavia.books = list(session.scalars(every))
        print(len(octavia.books))
        #> 4


if __name__ == "__main__":
    main()
