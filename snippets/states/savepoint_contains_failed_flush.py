"""A flush that fails within a savepoint undoes the savepoint only, if the exception leaves the block.

`with session.begin_nested():` flushes at its end, rolls back to the savepoint when that
raises, and lets the exception out. The objects added within are transient. The
transaction around it goes on: no `session.rollback()` is needed, and what was done
before is kept.

Catch the exception outside the block. Inside, the session refuses all work until the
block ends. On PostgreSQL, where any error ends the transaction, a savepoint is the only
way to keep it after an `IntegrityError`.
"""

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma = Book(title="Emma")
        session.add(emma)
        copy = Book(id=4, title="Beowulf")
        try:
            with session.begin_nested():
                session.add(copy)
        except IntegrityError:
            print(inspect(copy).transient, inspect(emma).persistent)
            #> True True

        print(session.is_active, emma.title)
        #> True Emma
        session.commit()
        print(session.get(Book, emma.id) is emma)
        #> True


if __name__ == "__main__":
    main()
