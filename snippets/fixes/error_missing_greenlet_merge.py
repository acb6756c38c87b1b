"""After the commit refresh the result of `merge()`, by the names you read."""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

REQUIRES = ("sqlalchemy>=2.0.4",)


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine, expire_on_commit=False)
    # before
    ursula = await session.merge(Author(id=1, name="Le Guin"))
    await session.commit()
    try:
        print(len(ursula.books), "books")
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    ursula = await session.merge(Author(id=1, name="Le Guin"))
    await session.commit()
    await session.refresh(ursula, ["books"])
    print(ursula.name, "wrote", len(ursula.books), "books")
    #> Le Guin wrote 2 books
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
