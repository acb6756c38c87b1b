"""`on_failure()` raises on the object that the task was sent, though the task could read it.

It runs when the task's function has ended, and the session in it. The object is
[detached][snippets.detachment.close_detaches_all] by then, here
[expired][snippets.detachment.error_in_begin_block_expires] too, and [cannot be
read][snippets.detachment.expired_column_raises]. What `on_failure()` raises takes the place of the
task's error in its result.
"""

from queue import SimpleQueue
from typing import Any

from celery import Celery, Task
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

LABEL = "on_failure, after_return"
REQUIRES = ("celery",)

app = Celery("library")
app.conf.update(task_serializer="pickle", accept_content=["json", "pickle"])
SessionMaker = sessionmaker()
reports: SimpleQueue[str] = SimpleQueue()


class Reporting(Task):
    def on_failure(
        self, exc: Exception, task_id: str, args: Any, kwargs: Any, einfo: Any
    ) -> None:
        (book,) = args
        try:
            reports.put(f"{book.title}: {exc}")
        except DetachedInstanceError as error:
            reports.put(str(error))


@app.task(base=Reporting)
def print_book(book: Book) -> None:
    with SessionMaker.begin() as session:
        session.add(book)
        raise ConnectionError("the printer is off")


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with SessionMaker() as session:
        kindred = session.get_one(Book, 3)
    with worker(app):
        print_book.delay(kindred)
        print(reports.get(timeout=10))
        #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
