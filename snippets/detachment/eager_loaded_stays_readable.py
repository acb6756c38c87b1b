"""A relationship that the query loaded eagerly stays readable on a detached object.

[A chain of loader options][snippets.detachment.way_back_is_not_loaded], or `lazy="selectin"` and
the like in the mapping, loads as deep as it says. All of that is readable without a session.

The [way back is not part of it][snippets.detachment.way_back_is_not_loaded]: a book loaded in this
way does not know its author, if `Book.author` is lazy, the default.

SQLAlchemy's documentation:
[Relationship Loading Techniques](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#loading-toplevel).
"""

from sqlalchemy import select
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


if __name__ == "__main__":
    main()
