"""Give each task a session of its own.

It sees what is committed: commit first what the task has to find.
"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library

REQUIRES = ("sqlalchemy>=2.0.17",)


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()  # so that a connection has to be opened
    one, two = select(literal(1)), select(literal(2))
    # before
    async with AsyncSession(engine) as session:
        queries = session.scalar(one), session.scalar(two)
        answers = await asyncio.gather(*queries, return_exceptions=True)
        print(answers[1])
        #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)

    # after
    async def answer(number: int) -> int | None:
        async with AsyncSession(engine) as session:
            return await session.scalar(select(literal(number)))

    print(await asyncio.gather(answer(1), answer(2)))
    #> [1, 2]
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
