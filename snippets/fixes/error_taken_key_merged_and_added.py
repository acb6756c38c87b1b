"""Leave that call out: what `merge()` returns is in the session already."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    books = [Book(id=8, title="Tehanu"), Book(id=9, title="Dawn")]
    # before
    for book in books:
        session.merge(book)
    session.add_all(books)
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    session.rollback()
    # after
    merged = [session.merge(book) for book in books]
    session.commit()
    print([book.title for book in merged])
    #> ['Tehanu', 'Dawn']
    session.close()


if __name__ == "__main__":
    main()
