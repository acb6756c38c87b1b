"""`refresh()` reloads which objects are in an eager collection, but not their columns.

The rows of the related objects are read, and only objects that are new to the session,
or expired, are filled from them. Those that are loaded already keep their values:
`refresh()` overwrites one object, the one it is called on. A child that nothing but the
collection refers to is let go together with it, and is loaded afresh: in the program
only the first book is held.

To overwrite the related objects too, query with
[`populate_existing`][snippets.refresh.populate_existing_overwrites_related]. To have
them expired together with the parent, add `refresh-expire` to the relationship's
cascade: [what that does][snippets.refresh.cascade_all_expires_children].

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import select, text
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    ursula_with_books = (
        select(Author).where(Author.id == 1).options(selectinload(Author.books))
    )
    with Session(engine) as session:
        ursula = session.scalars(ursula_with_books).one()
        dispossessed = ursula.books[0]
        session.execute(text("UPDATE book SET title = 'New', author_id = 1"))

        session.refresh(ursula)
        print([book.title for book in ursula.books], dispossessed in ursula.books)
        #> ['The Dispossessed', 'New', 'New', 'New'] True

        session.scalars(
            ursula_with_books, execution_options={"populate_existing": True}
        ).one()
        print([book.title for book in ursula.books], dispossessed in ursula.books)
        #> ['New', 'New', 'New', 'New'] True


if __name__ == "__main__":
    main()
