"""A task that is retried has written its row twice.

A retry runs the whole task again, from its first line. What was committed before the error stays:
[the end of the block rolls back][snippets.detachment.with_block_does_not_commit] only what was not.
"""

from celery import Celery
from sqlalchemy import func, select
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

LABEL = "Rows twice after a retry"
REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()
outages = ["one"]


def announce(book: Book) -> None:
    if outages:
        raise ConnectionError(f"no answer, outage {outages.pop()}")


@app.task(autoretry_for=(ConnectionError,), default_retry_delay=0)
def add_book(title: str) -> str:
    with SessionMaker() as session:
        book = Book(title=title)
        session.add(book)
        session.commit()
        announce(book)
        return "announced"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        print(add_book.delay("Frankenstein").get(timeout=10))
        #> announced
    with SessionMaker() as session:
        books = select(func.count(Book.id)).where(Book.title == "Frankenstein")
        print("rows:", session.scalar(books))
        #> rows: 2


if __name__ == "__main__":
    main()
