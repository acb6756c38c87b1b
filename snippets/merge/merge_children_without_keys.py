"""`merge()` of children without primary keys inserts them anew and unlinks those that were there.

Each child is looked up by its own primary key. Without one it is new, whatever
its other columns say, and the old children are missing from the given
collection. With `delete-orphan` [their rows are
deleted][snippets.merge.merge_deletes_orphans]. If the children have a unique
column, the flush fails: [it inserts the new row while the old one is
there][snippets.merge.merge_matches_primary_key_only].

Set the keys on the children before `merge()`: look them up by what identifies
a child. Or load the parent and change its collection.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        titles = ["The Dispossessed", "Lavinia"]  # as before
        given = Author(id=1, books=[Book(title=title) for title in titles])
        merged = session.merge(given)
        session.commit()
        print([book.id for book in merged.books])
        #> [5, 6]

        unlinked = select(Book.title).where(Book.id < 3).order_by(Book.id)
        print(session.scalars(unlinked.where(Book.author_id.is_(None))).all())
        #> ['The Dispossessed', 'Lavinia']


if __name__ == "__main__":
    main()
