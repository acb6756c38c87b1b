"""Change the copy that `merge()` returns, and never the object in the cache."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        cached, other = first.get(Author, 1), first.get(Author, 2)
    session = Session(engine)
    # before
    cached.born = 1930
    try:
        session.merge(cached, load=False)
    except InvalidRequestError as error:
        print(error)
        #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
    # after
    octavia = session.merge(other, load=False)
    octavia.born = 1948
    session.commit()
    print(octavia.born)
    #> 1948
    session.close()


if __name__ == "__main__":
    main()
