"""Add the new object and flush, before a query compares with it.

Query an author whose row exists, and do not build a new object for it: the flush would INSERT a
second row.
"""

from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    mary = Author(name="Mary", books=[Book(title="Frankenstein")])
    hers = select(Book.title).where(Book.author == mary)
    # before
    try:
        print(session.scalars(hers).all())
    except StatementError as error:
        print(error.orig)
        #> Can't resolve value for column author.id on object <Author at 0x...>; no value has been set for this column
    # after
    session.add(mary)
    session.flush()
    print(session.scalars(hers).all())
    #> ['Frankenstein']
    session.close()


if __name__ == "__main__":
    main()
