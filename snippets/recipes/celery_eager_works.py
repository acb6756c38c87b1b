"""Keep the key in the test, and load the object again after `delay()`.

If another session of the test holds the object, as with Flask-SQLAlchemy 3, where the task's app
context [has its own][snippets.recipes.flask_nested_context_fails], `refresh()` it.
"""

from typing import Any

from celery import Celery
from celery.signals import task_postrun
from sqlalchemy.orm import scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.celery_worker import eager
from snippets.library import Author
from snippets.serving import served_library

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
        rename.delay(1, "Le Guin")
        ursula = registry.get_one(Author, 1)
        try:
            print(ursula.name, "has", len(ursula.books), "books")
            #> Le Guin has 2 books
        except DetachedInstanceError as error:
            print(error)
    registry.remove()
    task_postrun.disconnect(end_session)


if __name__ == "__main__":
    main()
