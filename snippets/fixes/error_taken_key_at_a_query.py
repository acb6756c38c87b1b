"""Look the row up before you build an object for it, see whose it is, and link last."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    book = Book(id=4, title="Beowulf")
    ursula.books.append(book)
    try:
        session.get(Book, 4)
    except IntegrityError as error:
        print(str(error).splitlines()[0])
        #> (raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely)
    session.rollback()
    # after
    book = session.get(Book, 4) or Book(id=4, title="Beowulf")
    ursula.books.append(book)
    session.commit()
    print(book.title, "by", book.author.name)
    #> Beowulf by Ursula
    session.close()


if __name__ == "__main__":
    main()
