"""Comparing a relationship with a transient object whose primary key was not set raises at execution.

`Book.author == mary` compares the foreign key with Mary's key, which is looked up when the
statement is executed. If the key was set to `None`, a warning says so: no row satisfies `==`,
and `!=` finds the rows without a foreign key only.

Flush the object first. For books without an author write `Book.author == None`, which becomes
`IS NULL`.

SQLAlchemy's documentation:
[Common Relationship Operators](https://docs.sqlalchemy.org/en/21/orm/queryguide/select.html#orm-queryguide-relationship-common-operators).
"""

import warnings

from sqlalchemy import select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "comparing with an object without a key"


def main() -> None:
    engine = new_library()
    mary = Author(name="Mary")
    hers = select(Book).where(Book.author == mary)
    with Session(engine) as session:
        try:
            session.scalars(hers).all()
        except StatementError as error:
            print(error.orig)
            #> Can't resolve value for column author.id on object <Author at 0x...>; no value has been set for this column
        mary.id = None
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            print(session.scalars(hers).all())
            #> []
            others = select(Book.title).where(Book.author != mary)
            print(session.scalars(others).all())
            #> ['Beowulf']
        print(caught[0].message)
        #> Got None for value of column author.id; this is unsupported for a relationship comparison and will not currently produce an IS comparison (but may in a future release)
        session.add(Book(title="Lodore", author=mary))
        session.flush()
        print([book.title for book in session.scalars(hers)])
        #> ['Lodore']


if __name__ == "__main__":
    main()
