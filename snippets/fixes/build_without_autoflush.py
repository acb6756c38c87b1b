"""Build the object within `no_autoflush`, or add it when it is complete."""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    dawn = Book()
    session.add(dawn)
    try:
        dawn.author = session.get(Author, 2)
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    session.rollback()
    # after
    with session.no_autoflush:
        dawn = Book()
        session.add(dawn)
        dawn.author = session.get(Author, 2)
        dawn.title = "Dawn"
    session.commit()
    print(dawn.title, "by", dawn.author.name)
    #> Dawn by Octavia
    session.close()


if __name__ == "__main__":
    main()
