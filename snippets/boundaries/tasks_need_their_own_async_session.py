"""A task that needs an `AsyncSession` connection while another opens it raises `InvalidRequestError`.

Once the session is connected, both queries are answered here. Errors come again when two tasks
[flush][snippets.boundaries.flushing_session_refuses_a_second_flush] or
[commit][snippets.boundaries.concurrent_async_commits_lose_both] at once.

Open `async with AsyncSession(engine)` inside each task, and hand the task primary keys rather than
objects. With aiosqlite in memory that is not enough: all sessions share one connection, and here
the `rollback()` of one undoes what the other has flushed.

SQLAlchemy's documentation:
[Using AsyncSession with Concurrent Tasks](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-concurrency).
"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from snippets.async_library import new_async_library
from snippets.library import Author, Base

LABEL = "one `AsyncSession`, several tasks"
REQUIRES = ("sqlalchemy>=2.0.17",)


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()  # so that a connection has to be opened
    one, two = select(literal(1)), select(literal(2))
    async with AsyncSession(engine) as shared:
        answers = await asyncio.gather(
            shared.scalar(one), shared.scalar(two), return_exceptions=True
        )
        for answer in answers:
            print(answer)
            #> 1
            #> This session is provisioning a new connection; concurrent operations are not permitted (Background on this error at: https://sqlalche.me/e/21/isce)

        # now it is connected
        print(await asyncio.gather(shared.scalar(one), shared.scalar(two)))
        #> [1, 2]

    async def task(number: int) -> int | None:
        async with AsyncSession(engine) as session:
            return await session.scalar(select(literal(number)))

    print(await asyncio.gather(task(1), task(2)))
    #> [1, 2]
    await engine.dispose()

    memory = create_async_engine("sqlite+aiosqlite://")
    async with AsyncSession(memory) as first, AsyncSession(memory) as second:
        await (await first.connection()).run_sync(Base.metadata.create_all)
        await first.commit()
        first.add(Author(name="Toni"))
        await first.flush()
        await second.connection()
        await second.rollback()
        await first.commit()
        print("rows:", (await first.scalars(select(Author.name))).all())
        #> rows: []
    await memory.dispose()


if __name__ == "__main__":
    asyncio.run(main())
