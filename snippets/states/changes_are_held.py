"""A session keeps new, changed and marked objects alive until the flush, and no longer.

So no change is lost when your program drops the object. The flush that writes the
change lets the object go. So does a rollback, and so does `expire()`, which discards
the change.

An object in the deleted state is not held either. If your program drops it, a rollback
does not bring it back, and the next load makes another object.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = session.scalars(select(Book).order_by(Book.id)).all()
        books[0].title = "The Telling"
        session.delete(books[3])
        session.add(Book(title="Walden"))
        del books
        print(len(session.identity_map), len(session.new))
        #> 2 1

        sql = sql_log(engine)
        session.flush()
        print(sorted(statement.split()[0] for statement in sql))
        #> ['DELETE', 'INSERT', 'UPDATE']
        print(len(session.identity_map), len(session.new))
        #> 0 0


if __name__ == "__main__":
    main()
