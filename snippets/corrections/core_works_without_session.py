"""The `Session` belongs to the ORM; SQLAlchemy's Core reads and writes tables without one.

A `Connection` gives rows. They are tuples of plain values, so there are no states, no
identity map and nothing to expire: two reads of one row are two rows.

To read a table once and pass the values on, this is enough, also with mapped classes:
[columns selected as columns][snippets.detachment.plain_values_outlive_the_session] are
plain values too.
"""

from sqlalchemy import insert, select
from sqlalchemy.orm import object_session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    book = Book.metadata.tables["book"]
    with engine.begin() as connection:
        connection.execute(insert(book).values(id=5, title="Walden"))
        row = connection.execute(select(book).where(book.c.id == 5)).one()
        again = connection.execute(select(book).where(book.c.id == 5)).one()

    print(row.title, row is again)
    #> Walden False
    try:
        object_session(row)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'sqlalchemy.engine.row.Row' is not mapped


if __name__ == "__main__":
    main()
