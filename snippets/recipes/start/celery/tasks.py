# /// script
# dependencies = ["celery[redis]", "sqlalchemy"]
# ///
"""Tasks get keys, and open a session each; they are sent when the session has committed.

Start a worker: celery -A tasks worker
"""

import os
from typing import Any

from celery import Celery, Task
from celery.signals import worker_process_init
from database import Author, SessionMaker, engine
from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

app = Celery("library", broker=os.environ.get("BROKER_URL", "redis://localhost"))


@worker_process_init.connect
def drop_connections(**process: Any) -> None:
    engine.dispose(close=False)  # a session that is open at the fork keeps its own


def delay_on_commit(session: Session, task: Task, *args: Any) -> None:
    """Send the task when `session`, of `SessionMaker`, has committed; a rollback drops it.

    If the broker is down, `commit()` raises, and the rows are there: the task is lost.
    """
    savepoints, inside = [], session.get_nested_transaction()
    while inside is not None:
        savepoints.append(inside)
        inside = inside.parent
    session.info.setdefault("tasks", []).append((savepoints, task, args))


@event.listens_for(SessionMaker, "after_commit")
def send_tasks(session: Session) -> None:
    if not session.in_nested_transaction():
        for _, task, args in session.info.pop("tasks", []):
            task.delay(*args)


@event.listens_for(SessionMaker, "after_soft_rollback")
def drop_tasks(session: Session, ended: SessionTransaction) -> None:
    tasks = session.info.get("tasks", [])
    tasks[:] = [each for each in tasks if ended not in each[0]]


@event.listens_for(SessionMaker, "after_transaction_end")
def drop_all_tasks(session: Session, ended: SessionTransaction) -> None:
    if ended.parent is None:  # also by close()
        session.info.pop("tasks", None)


@app.task(autoretry_for=(ConnectionError,), retry_backoff=True, max_retries=5)
def greet(author_id: int) -> None:
    with SessionMaker() as session:  # read, and let the connection go
        author = session.get(Author, author_id)
        if author is None:
            return
        name = author.name
    text = write_greeting(name)
    with SessionMaker.begin() as session:  # look again, write, commit once
        author = session.get(Author, author_id)
        if author is not None:
            author.greeting = text


def write_greeting(name: str) -> str:
    """The slow part, which holds no session and no object."""
    return f"Hello {name}"


def sign_up(session: Session, name: str) -> Author:
    """What the web program calls; it need not know when the commit comes."""
    author = Author(name=name)
    session.add(author)
    session.flush()  # the row's key
    delay_on_commit(session, greet, author.id)
    return author
