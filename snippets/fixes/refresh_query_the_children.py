"""Query for the children that you want, and leave the collection whole."""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    early = selectinload(Author.books.and_(Book.title < "M"))
    ursula = session.get(Author, 1, options=[early])
    session.commit()
    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    # after
    early_books = select(Book).where(Book.author == ursula, Book.title < "M")
    session.commit()
    print([book.title for book in session.scalars(early_books)])
    #> ['Lavinia']
    session.close()


if __name__ == "__main__":
    main()
