"""With aiomysql, a commit of an `AsyncSession` amid another task's query raises an error.

Here two queries at once are both answered. In the second `gather()` the query is answered, and the
commit raises: two tasks read from one connection.

Open [one session for each task][snippets.boundaries.tasks_need_their_own_async_session].

SQLAlchemy's documentation: [Using AsyncSession with Concurrent
Tasks](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-concurrency).
"""

import asyncio

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library

LABEL = "a commit amid a query: aiomysql"
REQUIRES = ("mariadb",)


async def main() -> None:
    engine = await new_async_library()
    shared = AsyncSession(engine)
    await shared.connection()

    async def query() -> int | None:
        return await shared.scalar(select(func.sleep(0.1)))

    print(await asyncio.gather(query(), query()))
    #> [0, 0]
    answers = await asyncio.gather(query(), shared.commit(), return_exceptions=True)
    for answer in answers:
        print(answer)
        #> 0
        #> readexactly() called while another coroutine is already waiting for incoming data
    await shared.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
