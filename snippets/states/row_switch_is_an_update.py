"""`delete()` of an object and `add()` of a new one with its key, in one flush, become an UPDATE.

The unit of work pairs the two by identity key and emits neither DELETE nor INSERT ("row
switch"). The old object is deleted, the new one persistent.

Columns that are not set on the new object are not in the UPDATE: the row keeps the old
values, while the object reads `None` until it is refreshed. Here the new book ends up
with the old one's author.

To get a row without remains, flush between the two, or set all columns.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        kindred = session.get(Book, 3)
        session.delete(kindred)
        emma = Book(id=3, title="Emma")
        session.add(emma)
        sql = sql_log(engine)
        session.flush()
        print([statement.split()[0] for statement in sql])
        #> ['UPDATE']
        print(inspect(kindred).deleted, inspect(emma).persistent)
        #> True True

        print(emma.title, emma.author_id)
        #> Emma None
        session.refresh(emma)
        print(emma.title, emma.author_id)
        #> Emma 2


if __name__ == "__main__":
    main()
