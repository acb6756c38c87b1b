"""A flush that fails within a savepoint undoes the savepoint only, if the exception leaves the block.

`with session.begin_nested():` flushes at its end, rolls back to the savepoint when that
raises, and lets the exception out. The objects added within are transient. The
transaction around it goes on: no `session.rollback()` is needed, and what was done
before is kept.

Catch the exception outside the block. On PostgreSQL, where any error ends the
transaction, a savepoint is the only way to keep it after an `IntegrityError`.
"""

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "try something that may fail"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        emma, taken = Book(title="Emma"), Book(id=4, title="Beowulf")
        session.add(emma)
        try:
            with session.begin_nested():
                session.add(taken)
        except IntegrityError:
            print("within:", state_of(taken), "before:", state_of(emma))
            #> within: transient before: persistent

        session.commit()
        print(session.get(Book, emma.id).title)
        #> Emma


if __name__ == "__main__":
    main()
