"""Load by `await session.refresh()`; after an error, call `await session.rollback()` first.

In a `session.begin()` block call no `rollback()`: let the error leave the block, and begin a new one.
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, PendingRollbackError, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    ursula = await session.get(Author, 1)
    # before
    session.add(Author(name="Toni"))
    try:
        print(len(ursula.books), "books")
    except (MissingGreenlet, StatementError):
        print("no books, go on")
        #> no books, go on
    try:
        await session.commit()
    except PendingRollbackError as error:
        print(str(error).partition(" To begin")[0])
        #> This Session's transaction has been rolled back due to a previous exception during flush.
    await session.rollback()
    # after
    await session.refresh(ursula)  # the rollback expired its columns
    session.add(Author(name="Toni"))
    await session.refresh(ursula, ["books"])
    print(ursula.name, len(ursula.books), "books")
    #> Ursula 2 books
    await session.commit()
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
