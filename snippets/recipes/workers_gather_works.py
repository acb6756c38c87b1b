"""Each task opens a session of its own.

All run at once, each on a connection of its own; where the pool has none left, a task waits, and
raises after `pool_timeout`. What belongs in one session, as the objects of a request, is [awaited one
after another][snippets.recipes.fastapi_async_gather_works], or loaded by one SELECT.
"""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("asyncio",)

SessionMaker = async_sessionmaker()


async def name_of(session: AsyncSession, author_id: int) -> str:
    author = await session.get_one(Author, author_id)
    return author.name


async def task(author_id: int) -> str:
    async with SessionMaker() as session:
        return await name_of(session, author_id)


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    async with engine.connect():  # another request has the connection of the pool
        tasks = [task(1), task(2)]
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    for outcome in outcomes:
        print(outcome)
        #> Ursula
        #> Octavia
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
