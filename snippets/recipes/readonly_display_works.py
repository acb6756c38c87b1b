"""What is handed to the report is detached: no flush writes it.

Load first what the report reads, and flush what is to be saved: after `expunge()` it is not. A
report that needs columns only gets [rows][snippets.recipes.readonly_rows].
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ()


def report(book: Book) -> str:
    book.title = book.title[:4] + "..."
    return book.title


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get_one(Book, 1)
        session.expunge(book)
        print("report:", report(book))
        #> report: The ...
        session.get_one(Author, 2).born = 1948
        session.commit()
    with Session(engine) as session:
        print("saved:", session.get_one(Book, 1).title)
        #> saved: The Dispossessed


if __name__ == "__main__":
    main()
