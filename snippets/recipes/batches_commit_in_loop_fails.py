"""Each commit makes the rest of the loop slower: every object is loaded again, one by one.

A commit by default [expires all objects of the
session][snippets.refresh.commit_expires_every_object], also those that the loop has still to visit,
and each is reloaded by a SELECT of its own. With autoflush on, each such SELECT
[flushes][snippets.refresh.expired_read_autoflushes] the change before it.
"""

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from snippets.library import Book, new_library, sql_log

LABEL = "A SELECT for each object after a commit"
REQUIRES = ()


def rename_all(session: Session) -> None:
    books = session.scalars(select(Book).order_by(Book.id)).all()
    for number, book in enumerate(books, 1):
        book.title += "!"
        if number % 100 == 0:
            session.commit()


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        session.execute(insert(Book), [{"title": "Emma"}] * 996)
        session.commit()
        log = sql_log(engine)
        rename_all(session)
    print("statements for 1000 books:", len(log))
    #> statements for 1000 books: 1802


if __name__ == "__main__":
    main()
