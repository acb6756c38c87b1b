"""Each test has a transaction that is rolled back, and the app commits inside it."""

import os
from collections.abc import Iterator

import pytest
from app import Base, create_app, db
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker


@pytest.fixture(scope="session")
def app() -> Iterator[Flask]:
    """One app, with one engine, for the whole run."""
    app = create_app(os.environ.get("TEST_DATABASE_URL", "sqlite://"))
    app.testing = True
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        # Transactions that savepoints do not end.
        event.listen(engine, "connect", no_driver_transactions)
        event.listen(engine, "begin", lambda one: one.exec_driver_sql("BEGIN"))
        engine.dispose()
        Base.metadata.create_all(engine)
    yield app
    Base.metadata.drop_all(engine)
    engine.dispose()


def no_driver_transactions(connection: object, record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]


@pytest.fixture
def maker(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> Iterator["sessionmaker[Session]"]:
    """Sessions of the test and `db.session` are inside a transaction of the test."""
    with app.app_context():
        engines, engine = db.engines, db.engine
    with engine.connect() as connection:
        outer = connection.begin()
        monkeypatch.setitem(engines, None, connection)
        db.session.session_factory.configure(join_transaction_mode="create_savepoint")
        yield sessionmaker(connection, join_transaction_mode="create_savepoint")
        outer.rollback()


@pytest.fixture
def session(maker: "sessionmaker[Session]") -> Iterator[Session]:
    """The test's own: commit before a request, or its rollback undoes the app's commit."""
    with maker() as session:
        yield session


@pytest.fixture
def client(app: Flask, maker: "sessionmaker[Session]") -> FlaskClient:
    """The app; each of its requests has a session of its own, as in production."""
    return app.test_client()
