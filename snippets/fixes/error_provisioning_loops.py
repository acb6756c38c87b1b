"""At the end of each test close its sessions, then `await engine.dispose()`; or use one loop for all."""

import asyncio
from typing import Any

from sqlalchemy import literal, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

REQUIRES = ("sqlite", "asyncio")


async def test(engine: AsyncEngine) -> None:
    async with AsyncSession(engine) as session:
        await session.scalar(select(literal(1)))


async def test_and_dispose(engine: AsyncEngine) -> None:
    await test(engine)
    await engine.dispose()


def main() -> None:
    pool = AsyncAdaptedQueuePool  # as for a server
    engine: Any = create_async_engine("sqlite+aiosqlite://", poolclass=pool)
    # before
    asyncio.run(test(engine))
    print("for the next loop:", engine.pool.checkedin(), "connection of this one")
    #> for the next loop: 1 connection of this one
    # after
    asyncio.run(test_and_dispose(engine))
    print("for the next loop:", engine.pool.checkedin(), "connections of this one")
    #> for the next loop: 0 connections of this one


if __name__ == "__main__":
    main()
