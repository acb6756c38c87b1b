"""Commit once, as the last thing that the task does.

Then an error before it undoes all, and a retry starts from the row as it was. If the commit fails,
the announcement goes out twice. A message that is delivered twice, as after the death of a worker
that acknowledges late, still writes twice: a unique key refuses that.
"""

from celery import Celery
from sqlalchemy import func, select
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

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
        session.flush()
        announce(book)
        session.commit()
        return "announced"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        print(add_book.delay("Frankenstein").get(timeout=10))
        #> announced
    with SessionMaker() as session:
        books = select(func.count(Book.id)).where(Book.title == "Frankenstein")
        print("rows:", session.scalar(books))
        #> rows: 1


if __name__ == "__main__":
    main()
