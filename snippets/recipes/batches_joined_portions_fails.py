"""`yield_per` with a collection by `joinedload()` raises.

A joined collection spreads over several rows, and a portion may end between them.
"""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, joinedload

from snippets.library import Author, new_library

LABEL = "Can't use yield_per with eager loaders"
REQUIRES = ()


def main() -> None:
    engine = new_library()
    in_portions = select(Author).order_by(Author.id).execution_options(yield_per=1000)
    with Session(engine) as session:
        try:
            with_books = in_portions.options(joinedload(Author.books))
            for author in session.scalars(with_books).unique():
                print(author.name, len(author.books))
        except InvalidRequestError as error:
            print(error)
            #> Can't use yield_per with eager loaders that require uniquing or row buffering, e.g. joinedload() against collections or subqueryload().  Consider the selectinload() strategy for better flexibility in loading objects.


if __name__ == "__main__":
    main()
