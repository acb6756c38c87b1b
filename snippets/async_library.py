"""The same library behind an `AsyncEngine`."""

import os

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from snippets.library import Base, library_rows


async def new_async_library() -> AsyncEngine:
    """A new library: in SQLite's memory, or where LIBRARY_ASYNC_URL says."""
    engine = create_async_engine(
        os.environ.get("LIBRARY_ASYNC_URL", "sqlite+aiosqlite://")
    )
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.drop_all)
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session, session.begin():
        session.add_all(library_rows())
    return engine
