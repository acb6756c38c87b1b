"""Give each task its own session: it closes with the task, whatever fails.

A task that writes commits its own session: closing it without a commit discards the writes.
"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.exc import IllegalStateChangeError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from snippets.async_library import new_async_library


async def fails() -> None:
    raise ValueError("no such book")


async def answers(engine: AsyncEngine) -> int | None:
    async with AsyncSession(engine) as own:
        return await own.scalar(select(literal(1)))


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()  # so that a connection has to be opened
    session = AsyncSession(engine)
    # before
    try:
        async with session:
            goes_on = asyncio.create_task(session.scalar(select(literal(1))))
            await asyncio.gather(goes_on, fails())
    except IllegalStateChangeError as error:
        print(error)
        #> Method 'close()' can't be called here; method '_connection_for_bind()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)
    await goes_on
    # after
    goes_on = asyncio.create_task(answers(engine))
    try:
        await asyncio.gather(goes_on, fails())
    except ValueError as error:
        print(error)
        #> no such book
    print(await goes_on)
    #> 1
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
