"""A bulk INSERT puts no object into the session, unless `returning(Book)` asks for them.

`execute(insert(Book), [...])` sends dictionaries; there is no object that could become
persistent, and a collection that is loaded does not learn of the rows. With
`returning(Book)` the rows come back as persistent objects, all attributes loaded. Their
order is not that of the list unless you say `sort_by_parameter_order=True`, new in
2.0.10.

To get the rows into `ursula.books`, expire the collection. MySQL has no RETURNING; there,
`session.add_all()` gives objects.

SQLAlchemy's documentation: [Getting new objects with
RETURNING](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-bulk-insert-returning).
"""

from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("sqlalchemy>=2.0.10",)


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), len(session.identity_map))
        #> 2 3
        rows = [{"id": key, "title": str(key), "author_id": 1} for key in (9, 7, 8)]
        session.execute(insert(Book), rows[:1])
        print(len(ursula.books), len(session.identity_map))
        #> 2 3

        ordered = insert(Book).returning(Book, sort_by_parameter_order=True)
        books = session.scalars(ordered, rows[1:]).all()
        print([book.title for book in books], inspect(books[0]).persistent)
        #> ['7', '8'] True
        session.expire(ursula, ["books"])
        print([book.id for book in ursula.books])
        #> [1, 2, 7, 8, 9]


if __name__ == "__main__":
    main()
