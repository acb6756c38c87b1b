"""Rows of columns are read-only by themselves, and know nothing of a session.

A `Row` is a named tuple: [it needs no session and never
expires][snippets.detachment.plain_values_outlive_the_session], and setting an attribute raises.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library

LABEL = "Rows instead of objects"
REQUIRES = ()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        row = session.execute(select(Book.id, Book.title).where(Book.id == 1)).one()
    print(row.title)
    #> The Dispossessed
    try:
        row.title = "..."
    except AttributeError as error:
        print(error)
        #> can't set attribute


if __name__ == "__main__":
    main()
