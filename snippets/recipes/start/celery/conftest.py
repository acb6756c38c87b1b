"""A database in a file, a broker in memory, and a worker in a thread."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["BROKER_URL"] = "memory://"

import tasks
from celery.contrib.testing.worker import start_worker
from database import Base, SessionMaker
from sqlalchemy import create_engine


@pytest.fixture(autouse=True)
def database(tmp_path: Path) -> Iterator[None]:
    engine = create_engine(f"sqlite:///{tmp_path}/library.db")
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    yield
    engine.dispose()


@pytest.fixture(scope="session")
def worker() -> Iterator[None]:
    with start_worker(tasks.app, perform_ping_check=False):
        yield
