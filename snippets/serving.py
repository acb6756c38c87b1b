"""The library where several threads are at work: behind a web server, in workers."""

import os
from uuid import uuid4

from sqlalchemy import AsyncAdaptedQueuePool, Engine, QueuePool, create_engine
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session

from snippets.library import Base, library_rows


def memory_url(driver: str) -> str:
    """A new database in SQLite's memory, there as long as a connection is open."""
    options = "mode=memory&cache=shared&uri=true&check_same_thread=false"
    return f"{driver}:///file:{uuid4().hex}?{options}"


def served_library() -> Engine:
    """A new library that each thread sees: in memory, or where LIBRARY_URL says."""
    url = os.environ.get("LIBRARY_URL", memory_url("sqlite"))
    engine = create_engine(url, poolclass=QueuePool)
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all(library_rows())
    return engine


async def served_async_library() -> AsyncEngine:
    """The same behind an `AsyncEngine`, or where LIBRARY_ASYNC_URL says."""
    url = os.environ.get("LIBRARY_ASYNC_URL", memory_url("sqlite+aiosqlite"))
    engine = create_async_engine(url, poolclass=AsyncAdaptedQueuePool)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.drop_all)
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session, session.begin():
        session.add_all(library_rows())
    return engine
