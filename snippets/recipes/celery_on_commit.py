"""A hook on the commit sends the tasks, and a rollback drops them.

Code deep in a request can ask for a task without knowing when the commit comes. `after_commit`
fires [for a released savepoint too][snippets.states.released_savepoint_saves_nothing], so the hook
asks whether it is one. In it the session [cannot emit SQL][snippets.errors.no_sql_after_commit]:
all arguments are plain values, taken before.

A session that this `SessionMaker` did not make sends nothing. A rollback to a savepoint keeps the
tasks here; [the starting point](celery.md#start-with-this) drops them. If the broker is down,
`commit()` raises after the rows are written.
"""

from queue import SimpleQueue
from typing import Any

from celery import Celery, Task
from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker

from snippets.celery_worker import worker
from snippets.library import Author
from snippets.serving import served_library

LABEL = "`delay_on_commit()`, a hook"
REQUIRES = ("celery",)

app = Celery("library")
SessionMaker = sessionmaker()


def delay_on_commit(session: Session, task: Task[..., Any], *args: Any) -> None:
    session.info.setdefault("tasks", []).append((task, args))


@event.listens_for(SessionMaker, "after_commit")
def send_tasks(session: Session) -> None:
    if not session.in_nested_transaction():
        for task, args in session.info.pop("tasks", []):
            task.delay(*args)


@event.listens_for(SessionMaker, "after_transaction_end")  # close() ends it, too
def drop_tasks(session: Session, ended: SessionTransaction) -> None:
    if ended.parent is None:
        session.info.pop("tasks", None)


greeted: SimpleQueue[str] = SimpleQueue()


@app.task
def greet(author_id: int) -> None:
    with SessionMaker() as session:
        greeted.put(f"Hello {session.get_one(Author, author_id).name}")


def sign_up(session: Session, name: str) -> None:
    author = Author(name=name)
    session.add(author)
    session.flush()
    delay_on_commit(session, greet, author.id)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with worker(app), SessionMaker() as session:
        sign_up(session, "Mary")
        session.rollback()
        sign_up(session, "Jules")
        with session.begin_nested():
            pass  # its end fires after_commit too
        session.commit()
        print(greeted.get(timeout=10))
        #> Hello Jules


if __name__ == "__main__":
    main()
