"""Name the relationship in a loader option of the query, as `selectinload()`."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, selectinload

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    query = select(Author).where(Author.id == 1)
    session = Session(engine)
    # before
    ursula = session.scalars(query.options(raiseload("*"))).one()
    try:
        print(len(ursula.books))
    except InvalidRequestError as error:
        print(error)
        #> 'Author.books' is not available due to lazy='raise'
    session.expunge_all()
    # after
    options = selectinload(Author.books), raiseload("*")
    ursula = session.scalars(query.options(*options)).one()
    print(len(ursula.books))
    #> 2
    session.close()


if __name__ == "__main__":
    main()
