"""Outside a request the sessionmaker opens a session, in a block of its own.

`Depends()` is FastAPI's: jobs, scripts and tests have none, and `anext()` or a loop with `break` is
no replacement. Where only the dependency is at hand, `asynccontextmanager(get_session)()` is a
block too.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("asyncio",)

SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


async def nightly_job() -> str:
    async with SessionMaker() as session:
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
    #> problems: 0
    for problem in problems:
        print(str(problem["exception"]).partition(" and ")[0])
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
