"""Two tasks that commit changes of one `AsyncSession` at once both fail, and nothing is written.

The second `commit()` finds the first one in progress and raises
`IllegalStateChangeError`. On its way out it closes the transaction that the first is
about to commit, so the first raises too, and what both wanted to write is rolled back.
With `asyncio.gather()` and no `return_exceptions=True` you see one error of the two.

If the second task adds to the session while the first one flushes, there is not even an
error, but a warning, `Usage of the 'Session.add()' operation is not currently supported
within the execution stage of the flush process`; and what is written depends on the
moment.

One session for each task is the remedy; or let the tasks return plain values, and add
and commit in the one function that owns the session.

SQLAlchemy's documentation:
[Using AsyncSession with Concurrent Tasks](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-concurrency).
"""

import asyncio

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    shared = AsyncSession(engine)
    shared.add_all([Author(name="Toni"), Author(name="Zadie")])
    errors = await asyncio.gather(
        shared.commit(), shared.commit(), return_exceptions=True
    )
    for error in errors:
        message = str(error).partition(" and this")[0]
        print(f"{type(error).__name__}: {message}")
        #> ResourceClosedError: This transaction is closed
        #> IllegalStateChangeError: Method 'commit()' can't be called here; method '_prepare_impl()' is already in progress
    await shared.close()

    async with AsyncSession(engine) as session:
        print(await session.scalar(select(func.count()).select_from(Author)))
        #> 2
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
