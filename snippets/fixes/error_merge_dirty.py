"""Merge a cached object unchanged, and make the change on the object that is returned.

Flush before: if the session holds the object with an unflushed change, `merge(load=False)`
overwrites the change, and no UPDATE follows.
"""

from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as first:
        ursula, octavia = first.get(Author, 1), first.get(Author, 2)
    session = Session(engine)
    # before
    ursula.born = 1930
    try:
        session.merge(ursula, load=False)
    except InvalidRequestError as error:
        print(error)
        #> merge() with load=False option does not support objects marked as 'dirty'.  flush() all changes on mapped instances before merging with load=False.
    # after
    merged = session.merge(octavia, load=False)
    merged.born = 1948
    session.commit()
    print(merged.born)
    #> 1948
    session.close()


if __name__ == "__main__":
    main()
