"""Use `select()` to find a row by other columns than its primary key."""

from sqlalchemy import select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    try:
        session.get(Author, {"name": "Ursula"})
    except InvalidRequestError as error:
        print(error)
        #> Incorrect names of values in identifier to formulate primary key for session.get(); primary key attribute names are 'id' (synonym names are also accepted)
    # after
    query = select(Author).where(Author.name == "Ursula")
    print(session.scalars(query).one().born)
    #> 1929
    session.close()


if __name__ == "__main__":
    main()
