"""A relationship that the query loaded eagerly stays readable on a detached object, until it expires.

Here `selectinload()` loads the books with Ursula. A `commit()` between the query and the close
[expires them][snippets.detachment.commit_expires_eager_loads].

The [way back is not part of it][snippets.detachment.way_back_is_not_loaded]: here a book does not
know its author.

SQLAlchemy's documentation:
[Relationship Loading Techniques](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loading-toplevel).
"""

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library

LABEL = "`selectinload()` in the query"


def main() -> None:
    engine = new_library()
    query = select(Author).options(selectinload(Author.books))
    with Session(engine) as session:
        ursula = session.scalars(query.where(Author.id == 1)).one()

    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    print("author" in inspect(ursula.books[0]).unloaded)
    #> True


if __name__ == "__main__":
    main()
