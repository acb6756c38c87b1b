"""When `gather()` fails, the other tasks run on, and `async with` closes their session in use.

The exception leaves the block, whose end calls `close()`. If the session is just getting its
connection, `close()` is refused, and what came first is the `__context__` of its error. In the
second case `close()` passes, and the task that goes on begins a new transaction in the closed
session. What the tasks had added is
[expunged][snippets.boundaries.connecting_session_refuses_other_threads].

Open a session inside each task. With `return_exceptions=True` a shared session is [wrong as
well][snippets.boundaries.tasks_need_their_own_async_session].

SQLAlchemy's documentation: [IllegalStateChangeError and concurrency
exceptions](https://docs.sqlalchemy.org/en/21/errors.html#error-isce).
"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.exc import IllegalStateChangeError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library

LABEL = "`gather()` fails: close() is refused"


async def fails() -> None:
    raise ValueError("no such book")


async def main() -> None:
    engine = await new_async_library()
    await engine.dispose()  # so that a connection has to be opened
    session = AsyncSession(engine)
    try:
        async with session:
            goes_on = asyncio.create_task(session.scalar(select(literal(1))))
            await asyncio.gather(goes_on, fails())
    except IllegalStateChangeError as error:
        print(error)
        #> Method 'close()' can't be called here; method '_connection_for_bind()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)
        print(repr(error.__context__))
        #> ValueError('no such book')

    print(await goes_on)
    #> 1
    await session.close()

    async def reads_later() -> None:
        await closed.wait()
        await session.scalar(select(literal(1)))

    closed = asyncio.Event()
    try:
        async with session:
            goes_on = asyncio.create_task(reads_later())
            await asyncio.gather(goes_on, fails())
    except ValueError as error:
        print(repr(error))
        #> ValueError('no such book')
        closed.set()
    await goes_on
    print("after the block, in a transaction:", session.in_transaction())
    #> after the block, in a transaction: True
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
