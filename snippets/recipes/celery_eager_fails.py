"""In a test with eager tasks, `delay()` detaches the objects of the test.

An eager task runs inside `delay()`, in the thread of the test, and so in [the same scoped
session][snippets.boundaries.scopefunc_decides_the_session]. Its end calls `remove()`, which
[detaches every object][snippets.detachment.scoped_session_remove_detaches].
"""

from typing import Any

from celery import Celery
from celery.signals import task_postrun
from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import eager
from snippets.library import Author
from snippets.serving import served_library

LABEL = "A test's object, after an eager task"
REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


@app.task
def rename(author_id: int, name: str) -> None:
    author = registry.get_one(Author, author_id)
    author.name = name
    registry.commit()


@task_postrun.connect
def end_session(**task: Any) -> None:
    registry.remove()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with eager(app):  # in tests: no worker, delay() runs the task
        ursula = registry.get_one(Author, 1)
        rename.delay(1, "Le Guin")
        try:
            print(ursula.name, "has", len(ursula.books), "books")
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    registry.remove()
    task_postrun.disconnect(end_session)


if __name__ == "__main__":
    main()
