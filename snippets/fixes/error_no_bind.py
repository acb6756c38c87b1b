"""Give the session its engine: `Session(engine)`, or `sessionmaker(engine)`."""

from sqlalchemy.exc import UnboundExecutionError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    # before
    with Session() as session:
        try:
            session.get(Author, 1)
        except UnboundExecutionError as error:
            print(error)
            #> Could not locate a bind configured on mapper Mapper[Author(author)], SQL expression or this Session.
    # after
    with Session(engine) as session:
        print(session.get(Author, 1).name)
        #> Ursula


if __name__ == "__main__":
    main()
