"""Add `populate_existing=True` to a `get()` with options, or query by `select()`.

With autoflush off, flush first: `populate_existing` overwrites changes.
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    with_books = [selectinload(Author.books)]
    ursula = await session.get(Author, 1)  # by other code, say
    # before
    await session.get(Author, 1, options=with_books)
    try:
        print(len(ursula.books), "books")
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    await session.get(Author, 1, options=with_books, populate_existing=True)
    print(len(ursula.books), "books")
    #> 2 books
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
