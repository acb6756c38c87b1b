"""Open a session in each task.

It sees what is committed: commit first what the task has to find.
"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from snippets.async_library import new_async_library


async def task(engine: AsyncEngine, number: int) -> int | None:
    async with AsyncSession(engine) as session:
        return await session.scalar(select(literal(number)))


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()
    # before
    async with AsyncSession(engine) as shared:
        one, two = shared.scalar(select(literal(1))), shared.scalar(select(literal(2)))
        answers = await asyncio.gather(one, two, return_exceptions=True)
    print(answers[1])
    #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)
    # after
    answers = await asyncio.gather(task(engine, 1), task(engine, 2))
    print(answers[1])
    #> 2
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
