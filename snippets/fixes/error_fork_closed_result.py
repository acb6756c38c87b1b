"""Take all rows by one `all()`, while the result is open: `first()` closes it."""

from sqlalchemy import select
from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    query = select(Author).order_by(Author.id)
    # before
    result = session.scalars(query)
    print("first:", result.first().name)
    #> first: Ursula
    try:
        print(len(result.all()), "authors")
    except ResourceClosedError as error:
        print(error)
        #> This result object is closed.
    # after
    authors = session.scalars(query).all()
    print("first:", authors[0].name)
    #> first: Ursula
    print(len(authors), "authors")
    #> 2 authors
    session.close()


if __name__ == "__main__":
    main()
