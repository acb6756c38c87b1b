"""Set the other side of the relationship, and add the new object."""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author, Book


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    ursula = await session.get(Author, 1)
    # before
    try:
        ursula.books.append(Book(title="Tehanu"))
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    session.add(Book(title="Tehanu", author=ursula))
    await session.commit()
    await session.refresh(ursula, ["books"])
    print(ursula.books[-1].title)
    #> Tehanu
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
