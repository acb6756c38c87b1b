"""In a worker with one app context for all tasks, a task emits the UPDATE that another has left.

Flask-SQLAlchemy 3 keeps `db.session` for [the app context][snippets.recipes.flask_nested_context_fails], and removes it when that ends. This one was pushed when the worker
began, and does not end before the worker. The query of the next task [flushes][snippets.states.autoflush_before_sql] the change of the failed one.
"""

from typing import Any

from celery import Celery, Task
from flask import Flask, has_app_context
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select
from sqlalchemy.orm import close_all_sessions
from sqlalchemy.orm.exc import StaleDataError

from snippets.celery_worker import worker
from snippets.flask_library import use_library
from snippets.library import Author, Book

LABEL = "Flask: one app context for all tasks"
REQUIRES = ("celery", "flask", "flask-sqlalchemy")

db = SQLAlchemy()
flask_app = Flask(__name__)


class ContextTask(Task):
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if not has_app_context():
            flask_app.app_context().push()
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
        except StaleDataError as error:
            print(error)
            #> UPDATE statement on table 'book' expected to update 1 row(s); 0 were matched.
    close_all_sessions()


if __name__ == "__main__":
    main()
