"""Instead of `merge()`, load the row with your options; set what was changed.

An object that is in the session needs `populate_existing`; with autoflush off, flush before it.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        given = first.get(Author, 1, options=[raiseload(Author.books)])
    given.born = 1930
    session = Session(engine)
    # before
    ursula = session.merge(given)
    try:
        print(len(ursula.books), "books")
    except InvalidRequestError as error:
        print(error)
        #> 'Author.books' is not available due to lazy='raise'
    # after
    with_books = [selectinload(Author.books)]
    ursula = session.get(Author, 1, options=with_books, populate_existing=True)
    ursula.born = given.born
    print(len(ursula.books), "books")
    #> 2 books
    session.close()


if __name__ == "__main__":
    main()
