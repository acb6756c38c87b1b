"""Add `unique()`, or load the collection with `selectinload()`."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, joinedload, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    joined = select(Author).options(joinedload(Author.books))
    try:
        session.scalars(joined).all()
    except InvalidRequestError as error:
        print(error)
        #> The unique() method must be invoked on this Result, as it contains results that include joined eager loads against collections
    # after
    print(len(session.scalars(joined).unique().all()), "authors")
    #> 2 authors
    selected = select(Author).options(selectinload(Author.books))
    print(len(session.scalars(selected).all()), "authors")
    #> 2 authors
    session.close()


if __name__ == "__main__":
    main()
