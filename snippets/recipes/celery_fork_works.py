"""Each process of the worker starts with an empty pool.

`close=False` leaves the connections open, which still belong to the parent. A session that is open
at the fork takes its connection along, whatever the pool: close it before.
"""

from os import getpid
from typing import Any

from celery import Celery
from celery.signals import worker_init, worker_process_init
from sqlalchemy import QueuePool, create_engine, event, text
from sqlalchemy.orm import sessionmaker

from snippets.celery_process import worker_process

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


@worker_process_init.connect  # in each forked process
def drop_connections(**process: Any) -> None:
    SessionMaker.kw["bind"].dispose(close=False)


@app.task(name="who_connected")
def who_connected() -> str:
    with SessionMaker() as session:
        mine = session.connection().info["opened by"] == getpid()
        return "this process" if mine else "another process"


def main() -> None:
    with worker_process(app, __file__):
        print("connected by", who_connected.delay().get(timeout=20))
        #> connected by this process


if __name__ == "__main__":
    main()
