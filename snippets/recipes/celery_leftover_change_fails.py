"""A task that only reads emits an UPDATE: of a change that an earlier task left in the session.

The tasks share [the session of the worker's thread][snippets.boundaries.scopefunc_decides_the_session], and the first one failed after an assignment. The query of the
next [flushes it][snippets.states.autoflush_before_sql]. The row is gone by then, so that raises. Were it there, the UPDATE would be emitted without an
error.
"""

from celery import Celery
from sqlalchemy import func, select
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from snippets.celery_worker import worker
from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "A task that only reads emits an UPDATE"
REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


@app.task
def rename(book_id: int, title: str) -> None:
    registry.get_one(Book, book_id).title = title
    raise ConnectionError("the catalogue does not answer")


@app.task
def count_authors() -> int:
    return registry.scalar(select(func.count(Author.id)))


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        rename.delay(3, "Kin").get(timeout=10, propagate=False)
        with SessionMaker.begin() as session:
            session.delete(session.get_one(Book, 3))
        count = count_authors.delay()
        try:
            print(count.get(timeout=10), "authors")
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.
    close_all_sessions()


if __name__ == "__main__":
    main()
