"""Delete the children first, in the same transaction."""

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, Book, new_library

REQUIRES = ("postgresql", "mariadb")


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.execute(delete(Author).where(Author.id == 1))
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
    session.rollback()
    # after
    session.execute(delete(Book).where(Book.author_id == 1))
    session.execute(delete(Author).where(Author.id == 1))
    session.commit()
    print(session.get(Author, 1))
    #> None
    session.close()


if __name__ == "__main__":
    main()
