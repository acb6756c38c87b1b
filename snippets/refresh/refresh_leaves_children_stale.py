"""`refresh()` reloads which objects are in an eager collection, but not their columns.

The rows of the children fill only what is not loaded: here the refresh brings two more books
and the title of the expired one; the loaded one keeps its old title.

To overwrite the children too, query with
[`populate_existing`][snippets.refresh.populate_existing_overwrites_related]. With
`cascade="all"` on the relationship [they are expired, and lose their
changes][snippets.refresh.cascade_all_expires_children].

SQLAlchemy's documentation: [Populate
Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import text
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library

LABEL = "`refresh(parent)` leaves children stale"


def main() -> None:
    engine = new_library()
    with_books = [selectinload(Author.books)]
    with Session(engine) as session:
        ursula = session.get(Author, 1, options=with_books)
        dispossessed, lavinia = ursula.books
        session.execute(text("UPDATE book SET title = 'New', author_id = 1"))

        session.expire(lavinia)
        session.refresh(ursula)
        print(len(ursula.books), "books", dispossessed.title)
        #> 4 books The Dispossessed
        print(lavinia.title)
        #> New
        session.get(Author, 1, options=with_books, populate_existing=True)
        print(len(ursula.books), "books", dispossessed.title)
        #> 4 books New


if __name__ == "__main__":
    main()
