"""Query the parent with a loader option and `populate_existing`.

With autoflush off, flush first: `populate_existing` overwrites changes.
"""

from sqlalchemy import text
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    books = selectinload(Author.books)
    ursula = session.get(Author, 1, options=[books])
    dispossessed = ursula.books[0]
    session.execute(text("UPDATE book SET title = 'New' WHERE id = 1"))
    # before
    session.refresh(ursula)
    print(dispossessed.title)
    #> The Dispossessed
    # after
    session.get(Author, 1, options=[books], populate_existing=True)
    print(dispossessed.title)
    #> New
    session.close()


if __name__ == "__main__":
    main()
