"""Without `populate_existing`, a loader option does not replace a relationship that is loaded.

The collection that the object has is kept, although `selectinload()` emits its SELECT. So a
second query with other criteria seems to reuse the options of the first.

Both results are one object, with one collection: `populate_existing` changes the first result too.
A list that you made of it before, `list(ursula.books)`, stays.

Add `.execution_options(populate_existing=True)`, or use a session of its own for each view of the
data. The object then holds a filtered collection: do not change it, and mind that [a refresh
forgets the criteria][snippets.refresh.refresh_forgets_criteria].

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "A second query's options are ignored"


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1)
    late = query.options(selectinload(Author.books.and_(Book.title > "M")))
    early = query.options(selectinload(Author.books.and_(Book.title < "M")))
    with Session(engine) as session:
        ursula = session.scalars(late).one()
        kept = list(ursula.books)
        print([book.title for book in kept])
        #> ['The Dispossessed']

        sql = sql_log(engine)
        session.scalars(early).one()
        print([book.title for book in ursula.books], sql_of(sql))
        #> ['The Dispossessed'] SELECT SELECT

        again = session.scalars(early.execution_options(populate_existing=True)).one()
        print(again is ursula, [book.title for book in ursula.books])
        #> True ['Lavinia']
        print([book.title for book in kept])
        #> ['The Dispossessed']


if __name__ == "__main__":
    main()
