"""Add the object and flush, so that it has a key before a query compares with it."""

import warnings

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    mary = Author(id=None, name="Mary", books=[Book(title="Frankenstein")])
    hers = select(Book.title).where(Book.author == mary)
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(session.scalars(hers).all())
        #> []
    print(caught[0].message)
    #> Got None for value of column author.id; this is unsupported for a relationship comparison and will not currently produce an IS comparison (but may in a future release)
    # after
    session.add(mary)
    session.flush()
    print(session.scalars(hers).all())
    #> ['Frankenstein']
    session.close()


if __name__ == "__main__":
    main()
