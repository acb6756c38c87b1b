"""Appending a half-built object to one in the session adds it, and the next autoflush INSERTs it.

`ursula.books.append(book)` takes the book into the session before its title is set. The query that
should find the title flushes first, and the INSERT fails. `book.author = ursula` [does not add the
book][snippets.detachment.assignment_does_not_add].

Query first and link last. Or build within `with session.no_autoflush:`.

SQLAlchemy's documentation:
[save-update](https://docs.sqlalchemy.org/en/21/orm/cascades.html#save-update).
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

LABEL = "a half-built object is flushed"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        book = Book()
        ursula.books.append(book)
        print(book in session)
        #> True
        try:
            book.title = session.get(Book, 4).title
        except IntegrityError as error:
            print(str(error).splitlines()[0])
            #> (raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely)
        session.rollback()

        ursula = session.get(Author, 1)
        book = Book()
        book.title = session.get(Book, 4).title
        ursula.books.append(book)
        session.commit()
        print(ursula.books[-1].title)
        #> Beowulf


if __name__ == "__main__":
    main()
