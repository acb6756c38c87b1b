"""Change the copy that `merge()` returned, not the cached object."""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        changed, cached = session.get(Author, 1), session.get(Author, 2)
    session = Session(engine)
    # before
    changed.born = 1930
    try:
        session.merge(changed, load=False)
    except InvalidRequestError as error:
        print(error)
        #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
    # after
    octavia = session.merge(cached, load=False)
    octavia.born = 1948
    session.commit()
    print(octavia.born)
    #> 1948
    session.close()


if __name__ == "__main__":
    main()
