"""`merge()` asks the other database for each row, and INSERTs what it lacks.

It copies [what is loaded][snippets.merge.merge_follows_loaded_relationships], with the same primary
keys: so `selectinload()` the children, and `undefer()` deferred columns, or they are NULL there.
Run again, it updates the rows, and unlinks children that the original has no more; with
delete-orphan it deletes them. For a whole table, INSERT the rows of a Core SELECT in chunks.
"""

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Base, Book, new_library

REQUIRES = ()


def main() -> None:
    engine, other_engine = new_library(), create_engine("sqlite://")
    Base.metadata.create_all(other_engine)
    everything = select(Author).options(selectinload(Author.books))
    with Session(engine) as session, Session(other_engine) as other:
        for author in session.scalars(everything).all():
            other.merge(author)
        other.commit()
    with Session(other_engine) as other:
        print("authors:", other.scalars(select(Author.name)).all())
        #> authors: ['Ursula', 'Octavia']
        print("books:", other.scalars(select(Book.title)).all())
        #> books: ['The Dispossessed', 'Lavinia', 'Kindred']


if __name__ == "__main__":
    main()
