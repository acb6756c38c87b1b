"""Each task has a session of its own, and what a failed task has changed goes with it.

The end of the block rolls back. With the registry, `registry.remove()` [in a receiver of `task_postrun`][snippets.recipes.celery_eager_fails] does
so after each task.
"""

from celery import Celery
from sqlalchemy import func, select
from sqlalchemy.orm import close_all_sessions, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from snippets.celery_worker import worker
from snippets.library import Author, Book
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def rename(book_id: int, title: str) -> None:
    with SessionMaker.begin() as session:
        session.get_one(Book, book_id).title = title
        raise ConnectionError("the catalogue does not answer")


@app.task
def count_authors() -> int:
    with SessionMaker() as session:
        return session.scalar(select(func.count(Author.id)))


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        rename.delay(3, "Kin").get(timeout=10, propagate=False)
        with SessionMaker.begin() as session:
            session.delete(session.get_one(Book, 3))
        count = count_authors.delay()
        try:
            print(count.get(timeout=10), "authors")
            #> 2 authors
        except StaleDataError as error:
            print(error)
    close_all_sessions()


if __name__ == "__main__":
    main()
