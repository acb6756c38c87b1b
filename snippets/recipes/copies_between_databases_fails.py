"""The other database stays empty, and nothing raises.

[A detached object keeps its identity key][snippets.states.identity_key_outlives_the_session], and a
session that [adds it][snippets.detachment.add_loads_nothing] takes that for a row of its own
database. There is no change, so the flush has nothing to write. With a change it emits an UPDATE
that finds no row, and raises [`StaleDataError`][snippets.fixes.error_stale_update_other_database]. So with
[`copy.deepcopy()`][snippets.detachment.deepcopy_is_detached], which keeps the key.
"""

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Base, Book, new_library

LABEL = "Copied to another database: no rows"
REQUIRES = ()


def main() -> None:
    engine, other_engine = new_library(), create_engine("sqlite://")
    Base.metadata.create_all(other_engine)
    everything = select(Author).options(selectinload(Author.books))
    with Session(engine) as session, Session(other_engine) as other:
        for author in session.scalars(everything).all():
            session.expunge(author)
            for book in author.books:
                session.expunge(book)
            other.add(author)
        other.commit()
    with Session(other_engine) as other:
        print("authors:", other.scalars(select(Author.name)).all())
        #> authors: []
        print("books:", other.scalars(select(Book.title)).all())
        #> books: []


if __name__ == "__main__":
    main()
