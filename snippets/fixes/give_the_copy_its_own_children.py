"""Give the copy children of its own, and the original keeps its children."""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    octavia = session.get(Author, 2)
    # before
    copy = Author(name=ursula.name, books=list(ursula.books))
    session.add(copy)
    print("the original has", len(ursula.books), "books")
    #> the original has 0 books
    # after
    books = [Book(title=book.title) for book in octavia.books]
    copy = Author(name=octavia.name, born=octavia.born, books=books)
    session.add(copy)
    print("the original has", len(octavia.books), "book")
    #> the original has 1 book
    session.close()


if __name__ == "__main__":
    main()
