"""A forked process runs its queries on a connection that the parent has opened.

On Linux, before Python 3.14, `ProcessPoolExecutor` forks, and [the pool of the engine is
copied][snippets.boundaries.forked_engine_inherits_connections] with the connections in it. Two
processes that talk on one socket get each other's answers.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from os import getpid
from typing import Any

from sqlalchemy import Engine, QueuePool, create_engine, event, text
from sqlalchemy.orm import sessionmaker

LABEL = "Wrong results after a fork"
REQUIRES = ("sqlite",)

SessionMaker = sessionmaker()


def library_engine() -> Engine:
    engine = create_engine("sqlite://", poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def opened(connection: Any, record: Any) -> None:
        record.info["opened by"] = getpid()

    return engine


def who_connected() -> str:
    with SessionMaker() as session:
        mine = session.connection().info["opened by"] == getpid()
        return "this process" if mine else "another process"


def drop_connections() -> None:
    SessionMaker.kw["bind"].dispose(close=False)


def main() -> None:
    SessionMaker.configure(bind=library_engine())
    with SessionMaker() as session:
        session.execute(text("SELECT 1"))  # the parent uses its engine
    with ProcessPoolExecutor(1, get_context("fork")) as pool:
        print("connected by", pool.submit(who_connected).result())
        #> connected by another process


if __name__ == "__main__":
    main()
