"""Flush before the query, in a session with autoflush off."""

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine, autoflush=False)
    query = select(Author).where(Author.name == "Toni")
    session.add(Author(name="Toni", born=1931))
    # before
    try:
        print(session.scalars(query).one().born)
    except NoResultFound as error:
        print(error)
        #> No row was found when one was required
    # after
    session.flush()
    print(session.scalars(query).one().born)
    #> 1931
    session.close()


if __name__ == "__main__":
    main()
