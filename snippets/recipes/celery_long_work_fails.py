"""After long work the task cannot save: its row was deleted meanwhile.

The object holds [the row as it was][snippets.boundaries.job_gets_the_key_not_the_object] when the
task began, and the flush finds the row gone. If it was changed instead, the task [overwrites what
it assigns][snippets.detachment.flush_compares_with_loaded_value]. All the time the session [keeps
its connection][snippets.corrections.session_keeps_its_connection].
"""

from threading import Event

from celery import Celery
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

LABEL = "StaleDataError: 0 were matched"
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
        book = session.get_one(Book, book_id)
        pages = count_pages(book.title)
        book.title += f" ({pages} pages)"
        session.commit()
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
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.


if __name__ == "__main__":
    main()
