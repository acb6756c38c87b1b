"""Collect the keys first; each round loads its own object in its own session.

A row may be gone by the time its turn comes: where that is no error, use `get()`, and skip `None`.
"""

from celery import Celery
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def check_all() -> list[str]:
    report = []
    with SessionMaker() as session:
        with_author = select(Book.id).where(Book.author_id.is_not(None))
        book_ids = session.scalars(with_author.order_by(Book.id)).all()
    for book_id in book_ids:
        with SessionMaker() as session:
            book = session.get_one(Book, book_id)
            report.append(f"{book.title} by {book.author.name}")
    return report


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        report = check_all.delay()
        try:
            print(report.get(timeout=10))
            #> ['The Dispossessed by Ursula', 'Lavinia by Ursula', 'Kindred by Octavia']
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
