"""Give an object that was built from values to `merge()`, not to `add()`.

Its values, as old as the cache, go over newer ones in the row.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    cached = {"id": 1, "name": "U. K. Le Guin"}
    session = Session(engine)
    # before
    session.add(Author(**cached))
    try:
        session.commit()
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError
        session.rollback()
    # after
    ursula = session.merge(Author(**cached))
    session.commit()
    print(ursula.name, ursula.born)
    #> U. K. Le Guin 1929
    session.close()


if __name__ == "__main__":
    main()
