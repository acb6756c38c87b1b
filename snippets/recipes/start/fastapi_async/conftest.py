"""Each test has a transaction that is rolled back, and the app commits inside it."""

import os
from collections.abc import AsyncIterator

import app as program
import pytest
import pytest_asyncio
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy import event
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def engine() -> AsyncIterator[AsyncEngine]:
    """One engine for the whole run: SQLite in memory, or where TEST_DATABASE_URL says."""
    url = os.environ.get("TEST_DATABASE_URL", "sqlite+aiosqlite://")
    if url.startswith("sqlite"):
        # Transactions that savepoints do not end.
        engine = create_async_engine(url, connect_args={"isolation_level": None})
        event.listen(
            engine.sync_engine, "begin", lambda one: one.exec_driver_sql("BEGIN")
        )
    else:
        engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(program.Base.metadata.create_all)
    yield engine
    async with engine.begin() as connection:
        await connection.run_sync(program.Base.metadata.drop_all)
    await engine.dispose()


@pytest_asyncio.fixture(loop_scope="session")
async def connection(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """The connection of a test, with the transaction that nobody commits."""
    async with engine.connect() as connection:
        outer = await connection.begin()
        yield connection
        await outer.rollback()


@pytest.fixture
def maker(
    connection: AsyncConnection, monkeypatch: pytest.MonkeyPatch
) -> "async_sessionmaker[AsyncSession]":
    """Makes sessions inside that transaction, for the test and for the app."""
    maker = async_sessionmaker(
        connection,
        expire_on_commit=False,  # as the app has it
        join_transaction_mode="create_savepoint",
    )
    monkeypatch.setattr(program, "SessionMaker", maker)
    return maker


@pytest_asyncio.fixture(loop_scope="session")
async def session(
    maker: "async_sessionmaker[AsyncSession]",
) -> AsyncIterator[AsyncSession]:
    """The test's own: commit before a request, or its rollback undoes the app's commit."""
    async with maker() as session:
        yield session


@pytest_asyncio.fixture(loop_scope="session")
async def client(
    maker: "async_sessionmaker[AsyncSession]",
) -> AsyncIterator[AsyncClient]:
    """The app; each of its requests has a session of its own, as in production."""
    transport = ASGITransport(program.app, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://app") as client:
        yield client
