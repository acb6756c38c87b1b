"""The database was restarted, and each later task of the worker raises `PendingRollbackError`.

The tasks share one session, whose transaction is still open after a task that read. The server ends
its connection: the next task raises the database's error, and those after it "Can't reconnect"
[until `rollback()` or `close()`][snippets.errors.lost_connection_needs_rollback]. `pool_pre_ping`
looks at a connection [when it leaves the pool][snippets.errors.pre_ping_misses_an_open_transaction];
this one has not gone back.
"""

from os import getpid

from celery import Celery
from sqlalchemy import create_engine, select, text
from sqlalchemy.exc import PendingRollbackError
from sqlalchemy.orm import close_all_sessions, scoped_session, sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author, new_library

LABEL = "Can't reconnect, in task after task"
REQUIRES = ("celery", "postgresql")

app = Celery("library")
SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


@app.task
def name_of(author_id: int) -> str:
    return registry.scalars(select(Author.name).filter_by(id=author_id)).one()


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
        except PendingRollbackError as error:
            print(error)
            #> Can't reconnect until invalid transaction is rolled back.  Please rollback() fully before proceeding
    close_all_sessions()


if __name__ == "__main__":
    main()
