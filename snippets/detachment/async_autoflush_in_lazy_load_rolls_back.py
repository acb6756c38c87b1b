"""Under asyncio, a lazy load that autoflushes rolls the session's transaction back.

The lazy load flushes first, and that flush cannot emit its INSERT either. A flush that fails rolls
back, here also the INSERT that was flushed before; until `await session.rollback()` the session
raises `PendingRollbackError`. In an `async with session.begin():` block that catches the error,
[the end commits nothing and raises nothing][snippets.states.begin_block_ends_quietly].

Do not catch the error and go on: load inside an `await`.

SQLAlchemy's documentation:
["This Session's transaction has been rolled back due to a previous exception during flush."](https://docs.sqlalchemy.org/en/21/faq/sessions.html#faq-session-rollback).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, PendingRollbackError, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author
from snippets.words import state_of

LABEL = "`PendingRollbackError` afterwards"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine, expire_on_commit=False) as session:
        ursula = await session.get(Author, 1)
        toni, zadie = Author(name="Toni"), Author(name="Zadie")
        session.add(toni)
        await session.flush()

        session.add(zadie)
        try:
            print(ursula.books)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet
        try:
            await session.commit()
        except PendingRollbackError as error:
            print(type(error).__name__)
            #> PendingRollbackError

        await session.rollback()
        print(state_of(toni), state_of(zadie))
        #> transient transient
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
