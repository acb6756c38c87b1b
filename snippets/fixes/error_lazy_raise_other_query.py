"""Name the relationship in `selectinload()`, in a `select()` that finds the object."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library


def main() -> None:
    session = Session(new_library())
    strict = session.get(Author, 1, options=[raiseload(Author.books)])
    query = select(Author).where(Author.id == 1)
    # before
    ursula = session.scalars(query).one()
    print("the same object:", ursula is strict)
    #> the same object: True
    try:
        print(len(ursula.books), "books")
    except InvalidRequestError as error:
        print(error)
        #> 'Author.books' is not available due to lazy='raise'
    # after
    ursula = session.scalars(query.options(selectinload(Author.books))).one()
    print(len(ursula.books), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
