"""When a task commits an `AsyncSession` while another's commit flushes, both raise and write nothing.

Here both tasks get an error, `ResourceClosedError` and `IllegalStateChangeError`, and neither of
the two new authors has a row afterwards.

Open [one session for each task][snippets.boundaries.tasks_need_their_own_async_session]; or let the
tasks return plain values, and add and commit in the one function that owns the session.

SQLAlchemy's documentation: [Using AsyncSession with Concurrent
Tasks](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-concurrency).
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "two commits at once lose both"


async def main() -> None:
    engine = await new_async_library()
    shared = AsyncSession(engine)
    shared.add_all([Author(name="Toni"), Author(name="Zadie")])
    errors = await asyncio.gather(
        shared.commit(), shared.commit(), return_exceptions=True
    )
    for error in errors:
        print(f"{type(error).__name__}: {error}")
        #> ResourceClosedError: This transaction is closed
        #> IllegalStateChangeError: Method 'commit()' can't be called here; method '_prepare_impl()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5> (Background on this error at: https://sqlalche.me/e/21/isce)
    await shared.close()

    async with AsyncSession(engine) as session:
        print("rows:", (await session.scalars(select(Author.name))).all())
        #> rows: ['Ursula', 'Octavia']
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
