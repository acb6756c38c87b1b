"""With aiomysql, a commit of an `AsyncSession` amid another task's query raises a driver's error.

Two queries of two tasks [go one after the other][snippets.boundaries.tasks_need_their_own_async_session]
once the session is connected. `commit()`, `rollback()` and `close()` do not wait for them, and two
tasks read from one connection.

The text is Python's. asyncpg says "cannot perform operation: another operation is in progress".
psycopg and aiosqlite wait, and then one task commits what the other is not done with.

Open one session for each task.

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
