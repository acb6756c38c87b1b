"""Instead of a copy, the row has got another key.

`expunge()` makes the object detached, and a detached object keeps [its identity
key][snippets.states.identity_key_outlives_the_session]: it still stands for row 3. After `add()`
the new primary key is [a change of that row][snippets.states.primary_key_change_at_flush].
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "UPDATE instead of a second row"
REQUIRES = ()


def copied(book: Book) -> Book:
    columns = [each.key for each in inspect(Book).column_attrs if each.key != "id"]
    return Book(**{name: getattr(book, name) for name in columns})


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get_one(Book, 3)
        session.expunge(book)
        book.id = 99
        session.add(book)
        session.commit()
    with Session(engine) as session:
        kindred = select(Book.id).where(Book.title == "Kindred")
        print("keys of the rows:", session.scalars(kindred).all())
        #> keys of the rows: [99]


if __name__ == "__main__":
    main()
