"""Use `merge()`, not `add()`, for an object that you built from a cache.

Its values, as old as the cache, go over newer ones in the row.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    cached = {"id": 1, "name": "Ursula Le Guin"}
    # before
    session.add(Author(**cached))
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
        session.rollback()
    # after
    author = session.merge(Author(**cached))
    session.commit()
    print(author.name, author.born)
    #> Ursula Le Guin 1929
    session.close()


if __name__ == "__main__":
    main()
