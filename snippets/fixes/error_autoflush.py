"""Query first, then build the object and add it.

Within `with session.no_autoflush:` a query does not see new objects: flush them before the block.
"""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    authors = select(Author).where(Author.name == "Octavia")
    # before
    book = Book()
    session.add(book)
    try:
        book.author = session.scalars(authors).one()
    except IntegrityError as error:
        print(str(error).splitlines()[0])
        #> (raised as a result of Query-invoked autoflush; consider using a session.no_autoflush block if this flush is occurring prematurely)
    session.rollback()
    # after
    author = session.scalars(authors).one()
    book = Book(title="Dawn", author=author)
    session.add(book)
    session.commit()
    print(book.title)
    #> Dawn
    session.close()


if __name__ == "__main__":
    main()
