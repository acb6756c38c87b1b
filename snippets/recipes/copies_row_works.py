"""A new object, made of the values of the columns, is INSERTed.

The mapper names the columns, and [each is loaded if it has to
be][snippets.make_transient.clone_from_column_attributes]. The primary key is left out; leave out
what must be unique as well. A dictionary or list, in JSON, would be one for both objects: use
`deepcopy()`.
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

REQUIRES = ()


def copied(book: Book) -> Book:
    columns = [each.key for each in inspect(Book).column_attrs if each.key != "id"]
    return Book(**{name: getattr(book, name) for name in columns})


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get_one(Book, 3)
        copy = copied(book)
        copy.id = 99
        session.add(copy)
        session.commit()
    with Session(engine) as session:
        kindred = select(Book.id).where(Book.title == "Kindred")
        print("keys of the rows:", session.scalars(kindred).all())
        #> keys of the rows: [3, 99]


if __name__ == "__main__":
    main()
