"""The first tasks of a worker fail: its processes share connections that the parent opened.

Something at the start of the worker used the engine, and Celery's default pool then forks. [A
forked process inherits open connections][snippets.boundaries.forked_engine_inherits_connections],
the same sockets for all: answers go astray. The task here says who opened the connection that it
was given.
"""

from os import getpid
from typing import Any

from celery import Celery
from celery.signals import worker_init
from sqlalchemy import QueuePool, create_engine, event, text
from sqlalchemy.orm import sessionmaker

from snippets.celery_process import worker_process

LABEL = "Wrong results in a worker's first tasks"
REQUIRES = ("celery", "redis")

app = Celery("library")
SessionMaker = sessionmaker()


@worker_init.connect  # in the process that will fork the others
def read_settings(**worker: Any) -> None:
    engine = create_engine("sqlite://", poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def opened(connection: Any, record: Any) -> None:
        record.info["opened by"] = getpid()

    SessionMaker.configure(bind=engine)
    with SessionMaker() as session:
        session.execute(text("SELECT 'settings'"))


@app.task(name="who_connected")
def who_connected() -> str:
    with SessionMaker() as session:
        mine = session.connection().info["opened by"] == getpid()
        return "this process" if mine else "another process"


def main() -> None:
    with worker_process(app, __file__):
        print("connected by", who_connected.delay().get(timeout=20))
        #> connected by another process


if __name__ == "__main__":
    main()
