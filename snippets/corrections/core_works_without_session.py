"""The `Session` belongs to the ORM; SQLAlchemy's Core reads and writes tables without one.

Here the `Connection` gives a row of plain values for a statement about a mapped class,
and the session an object of the same row.

To read values and pass them on, rows are enough: [columns selected as
columns][snippets.detachment.plain_values_outlive_the_session] are plain values in a
session too.
"""

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "Core needs no session"


def main() -> None:
    engine = new_library()
    with engine.begin() as connection:
        connection.execute(insert(Book).values(id=5, title="Walden"))
        row = connection.execute(select(Book).where(Book.id == 5)).one()
        print(row)
        #> (5, 'Walden', None)

    with Session(engine) as session:
        book = session.execute(select(Book).where(Book.id == 5)).scalar_one()
        print(type(book).__name__, state_of(book))
        #> Book persistent


if __name__ == "__main__":
    main()
