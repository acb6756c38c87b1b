"""Call the synchronous function by `await session.run_sync(...)`.

The function runs in the thread of the event loop: while it waits, as for an HTTP call, no other
task runs.
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from snippets.async_library import new_async_library
from snippets.library import Book


def count_books(session: Session) -> int:
    return len(session.scalars(select(Book.id)).all())


async def main() -> None:
    engine = await new_async_library()
    # before
    async with AsyncSession(engine) as session:
        try:
            print(count_books(session.sync_session), "books")
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet
    # after
    async with AsyncSession(engine) as session:
        print(await session.run_sync(count_books), "books")
        #> 4 books
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
