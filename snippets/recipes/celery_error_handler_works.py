"""The `except` block opens a session of its own, and loads by the key it was sent.

A failure is written there too: the transaction of the task is rolled back.
"""

from celery import Celery
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def print_book(book_id: int) -> str:
    try:
        with SessionMaker.begin() as session:
            book = session.get_one(Book, book_id)
            raise ConnectionError("the printer is off")
    except ConnectionError as error:
        with SessionMaker() as session:
            book = session.get_one(Book, book_id)
            return f"{book.title}: {error}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        report = print_book.delay(3)
        try:
            print(report.get(timeout=10))
            #> Kindred: the printer is off
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
