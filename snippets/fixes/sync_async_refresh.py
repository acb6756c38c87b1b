"""Refresh what the database computed, by name and with `await`."""

import asyncio

from sqlalchemy import func, update
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    ursula = await session.get(Author, 1)
    # before
    await session.execute(update(Author).values(name=func.upper(Author.name)))
    try:
        print(ursula.name)
    except (MissingGreenlet, StatementError) as error:
        print("greenlet_spawn has not been called" in str(error))
        #> True
    # after
    await session.refresh(ursula, ["name"])
    print(ursula.name)
    #> URSULA
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
