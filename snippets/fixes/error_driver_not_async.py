"""Name an asyncio driver in the URL of `create_async_engine()`."""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

REQUIRES = ("sqlite", "asyncio")


async def main() -> None:
    # before
    try:
        create_async_engine("sqlite://")
    except InvalidRequestError as error:
        print(error)
        #> The asyncio extension requires an async driver to be used. The loaded 'pysqlite' is not async.
    # after
    engine = create_async_engine("sqlite+aiosqlite://")
    async with AsyncSession(engine) as session:
        print("it answers", await session.scalar(select(literal(1))))
        #> it answers 1
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
