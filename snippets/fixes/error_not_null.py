"""Do your queries first; add or link an object when it is complete."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    book = Book()
    ursula.books.append(book)
    try:
        book.title = session.get(Book, 4).title
    except IntegrityError as error:
        print(str(error).splitlines()[0])
        #> (raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely)
    session.rollback()
    # after
    title = session.get(Book, 4).title
    book = Book(title=title)
    ursula.books.append(book)
    session.commit()
    print(book.title)
    #> Beowulf
    session.close()


if __name__ == "__main__":
    main()
