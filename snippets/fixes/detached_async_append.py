"""Set `book.author` instead of appending to `books`, and add the book."""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author, Book


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine, expire_on_commit=False)
    ursula = await session.get(Author, 1)
    # before
    book = Book(title="Tehanu")
    try:
        ursula.books.append(book)
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    book = Book(title="Tehanu", author=ursula)
    session.add(book)
    await session.commit()
    print("saved with author", book.author_id)
    #> saved with author 1
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
