"""Test what a look-up returned for `None`, before you inspect it."""

from sqlalchemy import inspect
from sqlalchemy.exc import NoInspectionAvailable
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    author = session.get(Author, 99)
    # before
    try:
        print(inspect(author).persistent)
    except NoInspectionAvailable as error:
        print(error)
        #> No inspection system is available for object of type <class 'NoneType'>
    # after
    if author is None:
        print("no such author")
        #> no such author
    session.close()


if __name__ == "__main__":
    main()
