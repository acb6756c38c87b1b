"""`no_autoflush` and `autoflush=False` do not stop `commit()` and `begin_nested()` from flushing.

They stop the flush that goes before a query or a lazy load. The commit writes what is unflushed,
and [a savepoint][snippets.states.begin_nested_flushes] flushes before it begins.

To keep a pending object out of the database, `session.expunge()` it. To discard changes of columns,
`session.expire(author)`; to discard all, `session.rollback()`.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library
from snippets.words import state_of

LABEL = "`no_autoflush` does not stop a commit"


def main() -> None:
    engine = new_library()
    with Session(engine, autoflush=False) as session:
        walden, emma = Book(title="Walden"), Book(title="Emma")
        session.add(walden)
        session.scalars(select(Book)).all()
        print("after a query:", state_of(walden))
        #> after a query: pending

        with session.no_autoflush:
            session.begin_nested()
            print("after begin_nested():", state_of(walden))
            #> after begin_nested(): persistent
            session.add(emma)
            session.commit()
        print("after commit():", state_of(emma))
        #> after commit(): persistent


if __name__ == "__main__":
    main()
