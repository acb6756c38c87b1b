"""`populate_existing` overwrites the objects in the result, and those that `selectinload()` brings.

It is a refresh for many objects at once, by a query of your own. `immediateload()` leaves related
objects as they are. A loaded lazy relationship that the query does not load is dropped, as
`refresh()` [drops it][snippets.refresh.refresh_drops_lazy_relationship].

Write it as `select(...).execution_options(populate_existing=True)`. It needs objects in the
result: `select(Author.born)` returns the new value and overwrites nothing.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import inspect, select, text
from sqlalchemy.orm import Session, immediateload, selectinload

from snippets.library import Author, new_library

LABEL = "`populate_existing`: refresh by a query"


def main() -> None:
    engine = new_library()
    fresh = {"populate_existing": True}
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        lavinia = ursula.books[1]
        session.execute(text("UPDATE author SET born = 1900"))
        session.execute(text("UPDATE book SET title = 'New'"))
        print(session.scalars(select(Author.born), execution_options=fresh).first())
        #> 1900
        print(ursula.born)
        #> 1929

        session.scalars(select(Author), execution_options=fresh).all()
        print(ursula.born, lavinia.title)
        #> 1900 Lavinia
        print("unloaded:", *inspect(ursula).unloaded)
        #> unloaded: books

        with_books = select(Author).options(selectinload(Author.books))
        session.scalars(with_books, execution_options=fresh).all()
        print(lavinia.title)
        #> New

        session.execute(text("UPDATE book SET title = 'Newer'"))
        session.expire(ursula, ["books"])  # a loaded list is not read again
        with_books = select(Author).options(immediateload(Author.books))
        session.scalars(with_books, execution_options=fresh).all()
        print(lavinia.title)
        #> New


if __name__ == "__main__":
    main()
