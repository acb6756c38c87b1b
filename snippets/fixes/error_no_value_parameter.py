"""Set the primary key before `make_transient_to_detached()`.

Set other values after the call: what was set before counts as loaded, and no commit writes it.
"""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library

REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    # before
    author = Author()
    make_transient_to_detached(author)
    with Session(engine) as session:
        session.add(author)
        try:
            print(author.name)
        except DBAPIError as error:
            print(str(error.orig)[:23], error.params)
            #> Error binding parameter (<LoaderCallableStatus.NO_VALUE: 4>,)
    # after
    author = Author(id=1)
    make_transient_to_detached(author)
    with Session(engine) as session:
        session.add(author)
        print(author.name)
        #> Ursula


if __name__ == "__main__":
    main()
