"""`populate_existing` overwrites every object in the result, eagerly loaded ones included.

It is a refresh for many objects at once, by one query of your own, with loader options
of your own. What the row brings replaces what is loaded. A loaded lazy relationship
that the query does not load is dropped, as `refresh()` [drops
it][snippets.refresh.refresh_drops_lazy_relationship].

Write it as `select(...).execution_options(populate_existing=True)`. It needs objects in
the result: `select(Author.born)` returns the new values and overwrites nothing.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import inspect, select, text
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    authors = select(Author).order_by(Author.id)
    with Session(engine) as session:
        ursula, octavia = session.scalars(authors).all()
        lavinia = ursula.books[1]
        session.execute(text("UPDATE author SET born = 1900"))
        session.execute(text("UPDATE book SET title = 'New'"))

        anew = authors.execution_options(populate_existing=True)
        session.scalars(anew).all()
        print(ursula.born, octavia.born, lavinia.title)
        #> 1900 1900 Lavinia
        print("books" in inspect(ursula).unloaded)
        #> True

        session.scalars(anew.options(selectinload(Author.books))).all()
        print(lavinia.title)
        #> New


if __name__ == "__main__":
    main()
