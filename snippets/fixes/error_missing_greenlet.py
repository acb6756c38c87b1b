"""Load relationships with `await`: by an option of the query, or by `refresh()`."""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    # before
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        try:
            print(len(ursula.books))
        except (MissingGreenlet, StatementError) as error:
            print("greenlet_spawn has not been called" in str(error))
            #> True
    # after
    async with AsyncSession(engine) as session:
        books = selectinload(Author.books)
        ursula = await session.get(Author, 1, options=[books])
        print(len(ursula.books))
        #> 2
        octavia = await session.get(Author, 2)
        await session.refresh(octavia, ["books"])
        print(len(octavia.books))
        #> 1
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
