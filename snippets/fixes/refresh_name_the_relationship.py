"""Name the relationship that `refresh()` has to load."""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

REQUIRES = ("sqlalchemy>=2.0.4",)


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    ursula = await session.get(Author, 1)
    # before
    await session.refresh(ursula)
    try:
        print(len(ursula.books), "books")
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    await session.refresh(ursula, ["books"])
    print(len(ursula.books), "books")
    #> 2 books
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
