"""A value that was changed for display only is saved by the next commit.

The object is persistent, so [the change is held][snippets.states.changes_are_held] and the flush
writes it, whoever made it and why.
"""

from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "Changed for display, and saved"
REQUIRES = ()


def report(book: Book) -> str:
    book.title = book.title[:4] + "..."
    return book.title


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        book = session.get_one(Book, 1)
        print("report:", report(book))
        #> report: The ...
        session.get_one(Author, 2).born = 1948
        session.commit()
    with Session(engine) as session:
        print("saved:", session.get_one(Book, 1).title)
        #> saved: The ...


if __name__ == "__main__":
    main()
