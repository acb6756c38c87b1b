"""Write `with session.begin_nested():`, and end the savepoint nowhere else.

On SQLite [let SQLAlchemy send BEGIN][snippets.fixes.begin_in_time_on_sqlite]: else the savepoint's
release may commit what is in it.
"""

from sqlalchemy.exc import ResourceClosedError
from sqlalchemy.orm import Session

from snippets.library import Author, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    ursula = session.get(Author, 1)
    # before
    savepoint = session.begin_nested()
    ursula.born = 1930
    session.commit()
    try:
        savepoint.commit()
    except ResourceClosedError as error:
        print(error)
        #> This transaction is closed
    # after
    with session.begin_nested():
        ursula.born = 1931
    session.commit()
    print(ursula.born)
    #> 1931
    session.close()


if __name__ == "__main__":
    main()
