"""Rolling a transaction back expires all persistent objects, also with `expire_on_commit=False`.

The session [forgets the loaded values whatever `expire_on_commit`
says][snippets.detachment.rollback_expires_regardless], and the next read has to emit a SELECT:
under asyncio `MissingGreenlet`.

Take what an error message needs, such as the primary key, before the flush or commit that may fail:
[a failed flush expires, too][snippets.detachment.failed_flush_expires_at_once]. Or `await
session.refresh(ursula)` after the rollback.

SQLAlchemy's documentation:
[Rolling Back](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-rollback).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author
from snippets.words import state_of

LABEL = "`MissingGreenlet` after a rollback"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine, expire_on_commit=False) as session:
        ursula = await session.get(Author, 1)
        await session.rollback()
        print(state_of(ursula))
        #> persistent
        try:
            print(ursula.name)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

        await session.refresh(ursula)
        print(ursula.name)
        #> Ursula
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
