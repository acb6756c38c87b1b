"""A session a task gives its connection back, and `pool_pre_ping` replaces it for the next task.

A task that meets the loss itself still raises: let Celery retry it, by
`autoretry_for=(OperationalError,)`. It then runs from its first line, so it [commits once,
last][snippets.recipes.celery_retry_works]. A worker that keeps `scoped_session` calls `remove()`
from the signal `task_postrun`.
"""

from os import getpid

from celery import Celery
from sqlalchemy import create_engine, select, text
from sqlalchemy.exc import PendingRollbackError
from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author, new_library

REQUIRES = ("celery", "postgresql")

app = Celery("library")
SessionMaker = sessionmaker()


@app.task
def name_of(author_id: int) -> str:
    with SessionMaker() as session:
        return session.scalars(select(Author.name).filter_by(id=author_id)).one()


def main() -> None:
    library = new_library()
    ours = f"worker {getpid()}"
    url = library.url.update_query_dict({"application_name": ours})
    SessionMaker.configure(bind=create_engine(url, pool_pre_ping=True))
    end = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
    with worker(app):
        print(name_of.delay(1).get(timeout=10))
        #> Ursula
        with library.connect() as server:
            server.execute(text(f"{end} WHERE application_name = '{ours}'"))
        name_of.delay(1).get(timeout=10, propagate=False)
        try:
            print(name_of.delay(1).get(timeout=10))
            #> Ursula
        except PendingRollbackError as error:
            print(error)
    close_all_sessions()


if __name__ == "__main__":
    main()
