"""One short session to read before the work, another to write after it.

The second one looks at the row again: it may be gone, or have changed.
"""

from threading import Event

from celery import Celery
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()
counting, deleted = Event(), Event()


def count_pages(title: str) -> int:  # takes minutes
    counting.set()
    deleted.wait(timeout=10)
    return 287


@app.task
def add_pages(book_id: int) -> str:
    with SessionMaker() as session:
        title = session.get_one(Book, book_id).title
    pages = count_pages(title)
    with SessionMaker.begin() as session:
        book = session.get(Book, book_id)
        if book is None:
            return f"{title} is gone"
        book.title += f" ({pages} pages)"
        return book.title


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        title = add_pages.delay(3)
        counting.wait(timeout=10)
        with SessionMaker.begin() as session:
            session.delete(session.get_one(Book, 3))
        deleted.set()
        try:
            print(title.get(timeout=10))
            #> Kindred is gone
        except StaleDataError as error:
            print(error)


if __name__ == "__main__":
    main()
