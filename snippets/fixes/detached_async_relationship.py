"""Load the relationship in the query, inside the `await`."""

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    # before
    team = await session.get(Author, 1)
    try:
        print(len(team.books), "books")
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    await session.close()
    # after
    query = select(Author).where(Author.id == 1).options(selectinload(Author.books))
    team = (await session.scalars(query)).one()
    print(len(team.books), "books")
    #> 2 books
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
