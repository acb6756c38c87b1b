"""Each task has an app context of its own, and `db.session` is removed at its end.

A base class of the tasks pushes it. If the worker has pushed one nevertheless, the inner one has [a session of its own][snippets.recipes.flask_nested_context_fails]. Without
it, `db.session.remove()` in [a receiver of `task_postrun`][snippets.recipes.celery_eager_fails] ends the session of the task.
"""

from typing import Any

from celery import Celery, Task
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select
from sqlalchemy.orm import close_all_sessions
from sqlalchemy.orm.exc import StaleDataError

from snippets.celery_worker import worker
from snippets.flask_library import use_library
from snippets.library import Author, Book

REQUIRES = ("celery", "flask", "flask-sqlalchemy")

db = SQLAlchemy()
flask_app = Flask(__name__)


class ContextTask(Task):
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        with flask_app.app_context():
            return self.run(*args, **kwargs)


app = Celery("library", task_cls=ContextTask)


@app.task
def rename(book_id: int, title: str) -> None:
    db.session.get_one(Book, book_id).title = title
    raise ConnectionError("the catalogue does not answer")


@app.task
def count_authors() -> int:
    return db.session.scalar(select(func.count(Author.id)))


def main() -> None:
    use_library(flask_app, db)
    with worker(app):
        rename.delay(3, "Kin").get(timeout=10, propagate=False)
        with flask_app.app_context():
            db.session.delete(db.session.get_one(Book, 3))
            db.session.commit()
        count = count_authors.delay()
        try:
            print(count.get(timeout=10), "authors")
            #> 2 authors
        except StaleDataError as error:
            print(error)
    close_all_sessions()


if __name__ == "__main__":
    main()
