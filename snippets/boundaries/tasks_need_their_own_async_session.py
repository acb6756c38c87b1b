"""Tasks that share an `AsyncSession` raise `This session is provisioning a new connection`.

At the first `await` in a task another task runs, in the midst of what the session is
doing. If the session is just getting its connection, the second task gets this
`InvalidRequestError` (since 2.0.17,
[#9973](https://github.com/sqlalchemy/sqlalchemy/issues/9973)). If it already has one,
there is no such check: the statements wait for each other on the one connection, and
trouble starts with the first
[commit][snippets.boundaries.concurrent_async_commits_lose_both].

So `asyncio.gather()` over calls of one session gains no time either. Open `async with AsyncSession(engine)` inside each task, and give the
task primary keys rather than objects.

SQLAlchemy's documentation:
[Using AsyncSession with Concurrent Tasks](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-concurrency).
"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library

REQUIRES = ("sqlalchemy>=2.0.17",)


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()  # so that a connection has to be opened
    async with AsyncSession(engine) as shared:
        answers = await asyncio.gather(
            shared.scalar(select(literal(1))),
            shared.scalar(select(literal(2))),
            return_exceptions=True,
        )
    for answer in answers:
        print(answer)
        #> 1
        #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)

    async def task(number: int) -> int | None:
        async with AsyncSession(engine) as session:
            return await session.scalar(select(literal(number)))

    print(await asyncio.gather(task(1), task(2)))
    #> [1, 2]
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
