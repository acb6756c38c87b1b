"""Call `add()` after `begin_nested()`: its rollback takes the object back.

On SQLite [let SQLAlchemy send BEGIN][snippets.fixes.begin_in_time_on_sqlite]: else the savepoint's
release may commit what is in it.
"""

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    session = Session(engine)
    # before
    emma = Book(title="Emma")
    session.add(emma)
    savepoint = session.begin_nested()
    savepoint.rollback()
    print("new:", not inspect(emma).persistent)
    #> new: False
    # after
    savepoint = session.begin_nested()
    dawn = Book(title="Dawn")
    session.add(dawn)
    session.flush()
    savepoint.rollback()
    print("new:", not inspect(dawn).persistent)
    #> new: True
    session.close()


if __name__ == "__main__":
    main()
