"""Under asyncio create the session with `expire_on_commit=False`.

A rollback still expires the objects, and a flush what the database computes.
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    # before
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        await session.commit()
        try:
            print(ursula.name)
        except (MissingGreenlet, StatementError) as error:
            print("greenlet_spawn has not been called" in str(error))
            #> True
    # after
    async with AsyncSession(engine, expire_on_commit=False) as session:
        ursula = await session.get(Author, 1)
        await session.commit()
        print(ursula.name)
        #> Ursula
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
