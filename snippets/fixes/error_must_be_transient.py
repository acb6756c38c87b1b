"""Add a detached object as it is: only a new one needs `make_transient_to_detached()`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, make_transient_to_detached

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        ursula = first.get(Author, 1)
    session = Session(engine)
    # before
    try:
        make_transient_to_detached(ursula)
    except InvalidRequestError as error:
        print(error)
        #> Given object must be transient
    # after
    session.add(ursula)
    ursula.born = 1930
    session.commit()
    print(ursula.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
