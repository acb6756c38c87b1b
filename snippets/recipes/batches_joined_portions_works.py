"""`selectinload()` loads the collections of each portion with one more SELECT."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, selectinload

from snippets.library import Author, new_library

REQUIRES = ()


def main() -> None:
    engine = new_library()
    in_portions = select(Author).order_by(Author.id).execution_options(yield_per=1000)
    with Session(engine) as session:
        try:
            with_books = in_portions.options(selectinload(Author.books))
            for author in session.scalars(with_books):
                print(author.name, len(author.books))
                #> Ursula 2
                #> Octavia 1
        except InvalidRequestError as error:
            print(error)


if __name__ == "__main__":
    main()
