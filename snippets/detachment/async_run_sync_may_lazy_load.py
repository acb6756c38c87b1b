"""Inside `AsyncSession.run_sync()` attributes load lazily, as they do without asyncio.

`catalogue()` is plain synchronous code. Its first argument is the `Session` that the `AsyncSession`
wraps.

Use it for code that cannot be rewritten, such as a serializer, or a library that knows no asyncio.

SQLAlchemy's documentation:
[Running Synchronous Methods and Functions under asyncio](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#session-run-sync).
"""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "`run_sync()`, for code you cannot change"


def catalogue(session: Session, author: Author) -> list[str]:
    return [f"{author.name}: {book.title}" for book in author.books]


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        await session.commit()  # expires the columns too
        print(await session.run_sync(catalogue, ursula))
        #> ['Ursula: The Dispossessed', 'Ursula: Lavinia']
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
