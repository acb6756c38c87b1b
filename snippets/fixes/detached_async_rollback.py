"""Read what you want to report before the rollback, which expires it.

[A failed flush expires it too][snippets.detachment.failed_flush_expires_at_once]: read it before that. To go on with
the object after the rollback, `await session.refresh(ursula)`.
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine, expire_on_commit=False)
    # before
    ursula = await session.get(Author, 1)
    await session.rollback()
    try:
        print("failed:", ursula.name)
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    ursula = await session.get(Author, 1)
    name = ursula.name
    await session.rollback()
    print("failed:", name)
    #> failed: Ursula
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
