"""Leave `commit()` out of a `begin()` block; or leave out `begin()`, and commit as often as you like."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session(engine) as session, session.begin():
        session.get(Author, 1).born = 1930
        session.commit()
        try:
            session.get(Author, 2)
        except InvalidRequestError as error:
            print(error)
            #> Can't operate on closed transaction inside context manager.  Please complete the context manager before emitting further commands.
    # after
    with Session(engine) as session:
        session.get(Author, 1).born = 1930
        session.commit()
        print(session.get(Author, 2).name)
        #> Octavia


if __name__ == "__main__":
    main()
