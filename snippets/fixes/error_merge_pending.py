"""Leave `merge()` out for an object that the session has already."""

import warnings

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    count = select(func.count(Author.id))
    session = Session(engine, autoflush=False)
    # before
    mary = Author(name="Mary")
    session.add(mary)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.merge(mary)
    print(caught[0].message)
    #> Instance <Author at 0x...> is already pending in this Session yet is being merged again; this is probably not what you want to do
    session.flush()
    print(session.scalar(count), "authors")
    #> 4 authors
    session.rollback()
    # after
    mary = Author(name="Mary")
    session.add(mary)
    session.flush()
    print(session.scalar(count), "authors")
    #> 3 authors
    session.close()


if __name__ == "__main__":
    main()
