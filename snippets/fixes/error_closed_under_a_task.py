"""Wait for the task that uses the session before you close it: `return_exceptions=True`."""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.exc import IllegalStateChangeError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library


async def fails() -> None:
    raise ValueError("no such book")


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()  # so that a connection has to be opened
    session = AsyncSession(engine)
    one = select(literal(1))
    # before
    try:
        async with session:
            goes_on = asyncio.create_task(session.scalar(one))
            await asyncio.gather(goes_on, fails())
    except IllegalStateChangeError as error:
        print(error)
        #> Method 'close()' can't be called here; method '_connection_for_bind()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)
    await goes_on
    # after
    async with session:
        goes_on = asyncio.create_task(session.scalar(one))
        print(await asyncio.gather(goes_on, fails(), return_exceptions=True))
        #> [1, ValueError('no such book')]
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
