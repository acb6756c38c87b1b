"""The task is sent the key, and the hook loads by it in a session of its own.

`args` is what was sent: send keys.
"""

from queue import SimpleQueue
from typing import Any

from celery import Celery, Task
from sqlalchemy.orm import sessionmaker

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()
reports: SimpleQueue[str] = SimpleQueue()


class Reporting(Task):
    def on_failure(
        self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: Any
    ) -> None:
        (book_id,) = args
        with SessionMaker() as session:
            book = session.get_one(Book, book_id)
            reports.put(f"{book.title}: {exc}")


@app.task(base=Reporting)
def print_book(book_id: int) -> None:
    with SessionMaker.begin() as session:
        session.get_one(Book, book_id)
        raise ConnectionError("the printer is off")


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        print_book.delay(3)
        print(reports.get(timeout=10))
        #> Kindred: the printer is off


if __name__ == "__main__":
    main()
