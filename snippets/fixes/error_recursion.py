"""In a nested object leave out the relationship that leads back."""

from typing import Any

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def book_dict(book: Book) -> dict[str, Any]:
    return {"title": book.title, "author": author_dict(book.author)}


def author_dict(author: Author) -> dict[str, Any]:
    return {"name": author.name, "books": [book_dict(b) for b in author.books]}


def book_alone(book: Book) -> dict[str, Any]:
    return {"title": book.title}


def main() -> None:
    engine = new_library()
    session = Session(engine)
    octavia = session.get(Author, 2)
    # before
    try:
        print(author_dict(octavia))
    except RecursionError as error:
        print(type(error).__name__)
        #> RecursionError
    # after
    books = [book_alone(book) for book in octavia.books]
    print({"name": octavia.name, "books": books})
    #> {'name': 'Octavia', 'books': [{'title': 'Kindred'}]}
    session.close()


if __name__ == "__main__":
    main()
