"""Merge an object with changes as usual, without `load=False`."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        ursula = first.get(Author, 1)
    session = Session(engine)
    # before
    ursula.born = 1930
    try:
        session.merge(ursula, load=False)
    except InvalidRequestError as error:
        print(error)
        #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
    # after
    merged = session.merge(ursula)
    session.commit()
    print(merged.born)
    #> 1930
    session.close()


if __name__ == "__main__":
    main()
