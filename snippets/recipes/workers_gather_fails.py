"""`asyncio.gather()` over one `AsyncSession` raises in all tasks but the first, while that connects.

The second task comes [while the first
connects][snippets.boundaries.tasks_need_their_own_async_session]. With a connection free in the
pool this program goes well, so it fails under load first. In [a
commit][snippets.boundaries.concurrent_async_commits_lose_both] the same mistake loses writes.
"""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "`gather()` on one session"
REQUIRES = ("asyncio",)

SessionMaker = async_sessionmaker()


async def name_of(session: AsyncSession, author_id: int) -> str:
    author = await session.get_one(Author, author_id)
    return author.name


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    async with engine.connect():  # another request has the connection of the pool
        async with SessionMaker() as session:
            tasks = [name_of(session, 1), name_of(session, 2)]
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    for outcome in outcomes:
        print(outcome)
        #> Ursula
        #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
