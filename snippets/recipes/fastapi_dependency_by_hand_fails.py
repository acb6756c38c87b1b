"""A session that is taken from the dependency by hand is closed while it is used.

Nobody holds the generator that `get_session()` made, so Python closes it, in a task of its own,
while the job still connects. A session serves [one task at a
time][snippets.boundaries.tasks_need_their_own_async_session]: `close()` raises in that other task,
where only the log shows it.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "close() can't be called here"
REQUIRES = ("asyncio",)

SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


async def nightly_job() -> str:
    session = await anext(get_session())
    author = await session.get(Author, 1)
    return author.name


async def main() -> None:
    problems: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, problem: problems.append(problem))
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    async with engine.connect():  # uses the open one: the job has to connect
        print(await nightly_job())
        #> Ursula
    await asyncio.sleep(0.1)
    print("problems:", len(problems))
    #> problems: 1
    for problem in problems:
        print(str(problem["exception"]).partition(" and ")[0])
        #> Method 'close()' can't be called here; method '_connection_for_bind()' is already in progress
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
