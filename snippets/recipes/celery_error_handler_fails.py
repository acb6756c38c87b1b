"""The task's `except` block raises itself, and its error hides the first one.

An exception that leaves the block [rolls back and
expires][snippets.detachment.error_in_begin_block_expires] the objects, also with
`expire_on_commit=False`. Then the session is closed, and they [cannot be
read][snippets.detachment.expired_column_raises]: not even `book.id`.
"""

from celery import Celery
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

LABEL = "DetachedInstanceError in `except`"
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
        return f"{book.title}: {error}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        report = print_book.delay(3)
        try:
            print(report.get(timeout=10))
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Book at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
