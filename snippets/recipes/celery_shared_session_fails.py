"""One task fails, and each later task of that worker raises `PendingRollbackError`.

This worker runs its tasks one after the other in the same thread, and [`scoped_session` has one
session a thread][snippets.detachment.each_thread_has_its_own_session], which the tasks share. After
a failed flush [it refuses SQL until it is rolled back][snippets.states.failed_flush_evicts_new],
and no later task does that.
"""

from celery import Celery
from sqlalchemy.exc import PendingRollbackError
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

LABEL = "PendingRollbackError in later tasks"
REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


@app.task
def add_author(author_id: int, name: str) -> str:
    registry.add(Author(id=author_id, name=name))
    registry.commit()
    return "added"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app):
        taken = add_author.delay(1, "Mary")
        taken.get(timeout=10, propagate=False)  # IntegrityError: the key is taken
        free = add_author.delay(7, "Mary")
        try:
            print(free.get(timeout=10))
        except PendingRollbackError as error:
            print(type(error).__name__)
            #> PendingRollbackError
    close_all_sessions()


if __name__ == "__main__":
    main()
