"""Each test has a transaction that is rolled back, and the app commits inside it."""

import os
from collections.abc import Iterator

import app as program
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """One engine for the whole run: SQLite in memory, or where TEST_DATABASE_URL says."""
    url = os.environ.get("TEST_DATABASE_URL", "sqlite://")
    if url.startswith("sqlite"):
        # One database for all threads, and transactions that savepoints do not end.
        engine = create_engine(
            url,
            poolclass=StaticPool,
            connect_args={"check_same_thread": False, "isolation_level": None},
        )
        event.listen(engine, "begin", lambda one: one.exec_driver_sql("BEGIN"))
    else:
        engine = create_engine(url)
    program.Base.metadata.create_all(engine)
    yield engine
    program.Base.metadata.drop_all(engine)
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """The connection of a test, with the transaction that nobody commits."""
    with engine.connect() as connection:
        outer = connection.begin()
        yield connection
        outer.rollback()


@pytest.fixture
def maker(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> "sessionmaker[Session]":
    """Makes sessions inside that transaction, for the test and for the app."""
    maker = sessionmaker(connection, join_transaction_mode="create_savepoint")
    monkeypatch.setattr(program, "SessionMaker", maker)
    return maker


@pytest.fixture
def session(maker: "sessionmaker[Session]") -> Iterator[Session]:
    """The test's own: commit before a request, or its rollback undoes the app's commit."""
    with maker() as session:
        yield session


@pytest.fixture
def client(maker: "sessionmaker[Session]") -> TestClient:
    """The app; each of its requests has a session of its own, as in production."""
    return TestClient(program.app)
