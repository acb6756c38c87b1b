"""Write `refresh(obj, ["books"])`, since 2.0.4; or query with `populate_existing`."""

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author, Book

REQUIRES = ("sqlalchemy>=2.0.4",)


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    with_books = select(Author).options(selectinload(Author.books))
    ursula = (await session.scalars(with_books.where(Author.id == 1))).one()
    session.add(Book(title="Malafrena", author_id=ursula.id))
    await session.flush()
    # before
    print(len(ursula.books))
    #> 2
    session.expire(ursula, ["books"])
    try:
        print(len(ursula.books))
    except (MissingGreenlet, StatementError) as error:
        print("greenlet_spawn has not been called" in str(error))
        #> True
    # after
    await session.refresh(ursula, ["books"])
    print(len(ursula.books))
    #> 3
    # or, also in 1.4
    session.add(Book(title="Gifts", author_id=ursula.id))
    again = with_books.execution_options(populate_existing=True)
    await session.scalars(again.where(Author.id == 1))
    print(len(ursula.books))
    #> 4
    # or, with nothing to load again
    ursula.books.append(Book(title="Voices"))
    await session.flush()
    print(len(ursula.books))
    #> 5
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
