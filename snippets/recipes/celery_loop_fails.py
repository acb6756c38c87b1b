"""A task that loops over objects fails at the second one.

The loop ends the session, to hand the connection back before slow work. [`close()` detaches all its
objects][snippets.detachment.close_in_a_loop_detaches_the_rest], also those that the loop has still
to visit, and so does [`registry.remove()`][snippets.detachment.scoped_session_remove_detaches].
"""

from celery import Celery
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import worker
from snippets.library import Book
from snippets.serving import served_library

LABEL = "A loop over objects, then an error"
REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def check_all() -> list[str]:
    report = []
    with SessionMaker() as session:
        with_author = select(Book).where(Book.author_id.is_not(None))
        for book in session.scalars(with_author.order_by(Book.id)).all():
            report.append(f"{book.title} by {book.author.name}")
            session.close()
    return report


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        report = check_all.delay()
        try:
            print(report.get(timeout=10))
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Book at 0x...> is not bound to a Session; lazy load operation of attribute 'author' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
