"""Ask with `one_or_none()` or `get()` where the row may be missing, and test for `None`."""

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    query = select(Author).where(Author.name == "Toni")
    # before
    try:
        print(session.scalars(query).one().born)
    except NoResultFound as error:
        print(error)
        #> No row was found when one was required
    # after
    toni = session.scalars(query).one_or_none()
    print("no such author" if toni is None else toni.born)
    #> no such author
    session.close()


if __name__ == "__main__":
    main()
