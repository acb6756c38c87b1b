"""Merge the new parent, once, and with it the children in its collection.

Without a collection merge the parent, flush, set its copy on each child, and `add()` the children.
A child whose row exists needs `merge()`.
"""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    nnedi = Author(name="Nnedi", books=[Book(title="Binti"), Book(title="Lagoon")])
    count = select(func.count(Author.id)).where(Author.name == "Nnedi")
    # before
    for book in nnedi.books:
        session.merge(book)
    print(session.scalar(count), "authors")
    #> 2 authors
    session.rollback()
    # after
    session.merge(nnedi)
    print(session.scalar(count), "author")
    #> 1 author
    session.close()


if __name__ == "__main__":
    main()
