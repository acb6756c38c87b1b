"""Each task opens and closes a session of its own.

If code deep down needs the registry, call `registry.remove()` from the signal `task_postrun`, which
is sent after a task that failed as well.
"""

from celery import Celery
from sqlalchemy.exc import PendingRollbackError
from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def add_author(author_id: int, name: str) -> str:
    with SessionMaker.begin() as session:
        session.add(Author(id=author_id, name=name))
    return "added"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        taken = add_author.delay(1, "Mary")
        taken.get(timeout=10, propagate=False)  # IntegrityError: the key is taken
        free = add_author.delay(7, "Mary")
        try:
            print(free.get(timeout=10))
            #> added
        except PendingRollbackError as error:
            print(type(error).__name__)
    close_all_sessions()


if __name__ == "__main__":
    main()
