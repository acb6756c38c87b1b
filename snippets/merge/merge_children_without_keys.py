"""`merge()` of children without primary keys inserts them anew and unlinks those that were there.

Each child is looked up by its own primary key. Without one it is new, whatever
its other columns say, and the children of the target are not in the given
collection. With a unique constraint on the children the flush fails with
`IntegrityError`; with `delete-orphan` every `merge()` deletes and inserts all
rows.

Set the children's keys, found by what identifies them, or compare with the
loaded collection and change that.
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
