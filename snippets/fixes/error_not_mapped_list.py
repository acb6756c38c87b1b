"""Add several objects with `add_all()`."""

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    books = [Book(title="Dawn"), Book(title="Tehanu")]
    # before
    try:
        session.add(books)
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'builtins.list' is not mapped
    # after
    session.add_all(books)
    session.commit()
    print(books[0].title, "is book", books[0].id)
    #> Dawn is book 5
    session.close()


if __name__ == "__main__":
    main()
