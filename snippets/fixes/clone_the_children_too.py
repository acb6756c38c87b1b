"""Construct a new child for each child of the original."""

from sqlalchemy.orm import Session, make_transient

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        print(len(ursula.books), "books")
        #> 2 books
        # before
        make_transient(ursula)
        ursula.id = None
        session.add(ursula)
        session.commit()
        print(len(ursula.books), "books")
        #> 0 books
        # after
        original = session.get(Author, 1)
        copy = Author(name=original.name)
        copy.books = [Book(title=book.title) for book in original.books]
        session.add(copy)
        session.commit()
        print(len(copy.books), "books, and the original has", len(original.books))
        #> 2 books, and the original has 2


if __name__ == "__main__":
    main()
