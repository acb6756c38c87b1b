"""Load the many-to-one in the query, for all objects."""

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from snippets.async_library import new_async_library
from snippets.library import Author, Book


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    octavia = await session.get(Author, 2)
    print(octavia.name, "is in the session")
    #> Octavia is in the session
    books = select(Book).where(Book.id > 1).order_by(Book.id.desc())
    # before
    for book in await session.scalars(books):
        try:
            author = book.author.name if book.author else "nobody"
        except (MissingGreenlet, StatementError) as error:
            author = type(error.__cause__ or error).__name__
        print(book.title, "by", author)
        #> Beowulf by nobody
        #> Kindred by Octavia
        #> Lavinia by MissingGreenlet
    # after
    for book in await session.scalars(books.options(joinedload(Book.author))):
        author = book.author.name if book.author else "nobody"
        print(book.title, "by", author)
        #> Beowulf by nobody
        #> Kindred by Octavia
        #> Lavinia by Ursula
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
