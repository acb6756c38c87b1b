"""Add `populate_existing`, where a second query has other loader options.

It also unloads what only the first query loaded: repeat the options that you still need. With
autoflush off, flush first: `populate_existing` overwrites changes.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    query = select(Author).where(Author.id == 1)
    late = query.options(selectinload(Author.books.and_(Book.title > "M")))
    every = query.options(selectinload(Author.books))
    ursula = session.scalars(late).one()
    # before
    session.scalars(every).one()
    print([book.title for book in ursula.books])
    #> ['The Dispossessed']
    # after
    session.scalars(every.execution_options(populate_existing=True)).one()
    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    session.close()


if __name__ == "__main__":
    main()
