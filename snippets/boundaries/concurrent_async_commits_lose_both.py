"""When a task commits an `AsyncSession` while another's commit flushes, both raise and write nothing.

The second `commit()` closes the transaction of the flush it finds in progress, and then
raises `IllegalStateChangeError`. The first one comes back to a closed transaction and
raises too, and what both wanted to write is rolled back. With `asyncio.gather()` and no
`return_exceptions=True` you see one error of the two.

At another moment it ends otherwise. If the first is past its flush and waits for the
COMMIT, only the second raises, and all is written. If it is done, nobody raises. So tests
may pass for long.

A task that adds to the session during the flush gets no error either, but a warning:
`Usage of the 'Session.add()' operation is not currently supported within the execution
stage of the flush process`.

One session for each task is the remedy; or let the tasks return plain values, and add
and commit in the one function that owns the session.

SQLAlchemy's documentation:
[Using AsyncSession with Concurrent Tasks](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-concurrency).
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
        message = str(error).partition(" and this")[0]
        print(f"{type(error).__name__}: {message}")
        #> ResourceClosedError: This transaction is closed
        #> IllegalStateChangeError: Method 'commit()' can't be called here; method '_prepare_impl()' is already in progress
    await shared.close()

    async with AsyncSession(engine) as session:
        print("rows:", (await session.scalars(select(Author.name))).all())
        #> rows: ['Ursula', 'Octavia']
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
