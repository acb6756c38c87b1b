"""Read the key of an expired object before `make_transient()`, which does not load it."""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, make_transient, make_transient_to_detached

from snippets.library import Author, new_library

REQUIRES = ("sqlite",)


def main() -> None:
    engine = new_library()
    session, other = Session(engine), Session(engine)
    ursula, octavia = session.get(Author, 1), session.get(Author, 2)
    session.commit()  # expires both
    # before
    make_transient(ursula)
    make_transient_to_detached(ursula)
    other.add(ursula)
    try:
        print(ursula.name)
    except DBAPIError as error:
        print(str(error.orig)[:23], error.params)
        #> Error binding parameter (<LoaderCallableStatus.NO_VALUE: 4>,)
    # after
    print("key:", octavia.id)
    #> key: 2
    make_transient(octavia)
    make_transient_to_detached(octavia)
    other.add(octavia)
    print(octavia.name)
    #> Octavia
    session.close()
    other.close()


if __name__ == "__main__":
    main()
