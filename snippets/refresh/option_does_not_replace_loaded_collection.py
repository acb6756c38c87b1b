"""A loader option does not replace a relationship that is loaded, unless `populate_existing`.

An option says how to load what is not loaded yet. A collection that the object already
has is kept. `selectinload()` emits its SELECT nevertheless, and the result is not used.
This is how a second query with other criteria seems to reuse the options of the first.

Add `.execution_options(populate_existing=True)`, or use a session of its own for each
view of the data. Note that the object then holds a filtered collection; do not change
it.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    sql = sql_log(engine)
    ursula_only = select(Author).where(Author.id == 1)
    late = selectinload(Author.books.and_(Book.title > "M"))
    early = selectinload(Author.books.and_(Book.title < "M"))
    with Session(engine) as session:
        ursula = session.scalars(ursula_only.options(late)).one()
        print([book.title for book in ursula.books])
        #> ['The Dispossessed']

        sql.clear()
        again = ursula_only.options(early)
        session.scalars(again).one()
        print([book.title for book in ursula.books], len(sql))
        #> ['The Dispossessed'] 2

        session.scalars(again.execution_options(populate_existing=True)).one()
        print([book.title for book in ursula.books])
        #> ['Lavinia']


if __name__ == "__main__":
    main()
