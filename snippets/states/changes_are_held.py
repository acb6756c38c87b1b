"""A session keeps new, changed and marked objects alive until the flush, and no longer.

So an assigned value is written even if your program drops the object. Here the flush lets all
three go, and the rollback does not bring the deleted one back into the session.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log

LABEL = "a dropped object is still flushed"


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        books = session.scalars(select(Book).order_by(Book.id)).all()
        books[0].title = "The Telling"
        session.delete(books[3])
        session.add(Book(title="Walden"))
        del books
        print("held:", len(session.identity_map), "and", len(session.new), "new")
        #> held: 2 and 1 new

        log = sql_log(engine)
        session.flush()
        print(sorted(statement.split()[0] for statement in log))
        #> ['DELETE', 'INSERT', 'UPDATE']
        print("held:", len(session.identity_map), "and", len(session.new), "new")
        #> held: 0 and 0 new
        session.rollback()
        print("held:", len(session.identity_map))
        #> held: 0


if __name__ == "__main__":
    main()
