"""A bulk INSERT puts no object into the session, unless `returning(Book)` asks for them.

`execute(insert(Book), [...])` sends dictionaries, and the loaded `ursula.books` does not learn of
the row. With `returning(Book)` the rows come back as persistent objects, here with all columns
loaded and `author` unloaded. `sort_by_parameter_order=True` gives them in the order of the list.

To get the rows into `ursula.books`, expire the collection.

SQLAlchemy's documentation: [Getting new objects with
RETURNING](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-insert-returning).
"""

from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "objects from a bulk INSERT"
REQUIRES = ("sqlalchemy>=2.0.10",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), "books,", len(session.identity_map), "objects")
        #> 2 books, 3 objects
        session.execute(insert(Book), [{"id": 9, "title": "Tehanu", "author_id": 1}])
        print(len(ursula.books), "books,", len(session.identity_map), "objects")
        #> 2 books, 3 objects

        rows = [
            {"id": 8, "title": "Gifts", "author_id": 1},
            {"id": 7, "title": "Voices", "author_id": 1},
        ]
        ordered = insert(Book).returning(Book, sort_by_parameter_order=True)
        books = session.scalars(ordered, rows).all()
        print([book.title for book in books], state_of(books[0]))
        #> ['Gifts', 'Voices'] persistent
        print("not loaded:", inspect(books[0]).unloaded)
        #> not loaded: {'author'}

        session.expire(ursula, ["books"])
        print([book.id for book in ursula.books])
        #> [1, 2, 7, 8, 9]


if __name__ == "__main__":
    main()
