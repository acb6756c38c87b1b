"""`merge()` of children without primary keys inserts new ones in place of those that were there.

A child is looked up by its own primary key. Without one it is new, and the old children [leave the
collection][snippets.merge.merge_replaces_collection]: here they are unlinked; with `delete-orphan`
[their rows are deleted][snippets.merge.merge_deletes_orphans].

Set the keys on the children before `merge()`. Or load the parent and change its collection.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "Children without keys"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = [Book(title="The Dispossessed"), Book(title="Lavinia")]  # as before
        session.merge(Author(id=1, books=books))
        session.commit()
        for book in session.scalars(select(Book).order_by(Book.id)):
            print("book", book.id, book.title, "by author", book.author_id)
            #> book 1 The Dispossessed by author None
            #> book 2 Lavinia by author None
            #> book 3 Kindred by author 2
            #> book 4 Beowulf by author None
            #> book 5 The Dispossessed by author 1
            #> book 6 Lavinia by author 1


if __name__ == "__main__":
    main()
