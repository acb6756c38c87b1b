"""Construct a new child for each child of the original.

Members of a many-to-many are shared and not cloned: `tags=list(original.tags)`.
"""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    make_transient(ursula)
    ursula.id = None
    session.add(ursula)
    session.commit()
    print(len(ursula.books), "books")
    #> 0 books
    # after
    original = session.get(Author, 1)
    books = [Book(title=book.title) for book in original.books]
    copy = Author(name=original.name, born=original.born, books=books)
    session.add(copy)
    session.commit()
    print(len(copy.books), "books, and the original has", len(original.books))
    #> 2 books, and the original has 2
    session.close()


if __name__ == "__main__":
    main()
