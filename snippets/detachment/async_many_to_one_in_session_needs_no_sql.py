"""A many-to-one is read without SQL if its key is `None`, or its target in the session, unexpired.

The foreign key is the identity of the target, so the lazy load looks into the
identity map first. Found there, nothing has to be emitted, and under asyncio the
read succeeds; so it does where the foreign key is `None`. Otherwise it raises
`MissingGreenlet`. Code that works in one request and fails in the next often
depends on what else was loaded.

A target that is expired has to be loaded again, so the read raises after a commit
although the target is in the session. And the identity map is weak: an object that
nothing refers to any more is gone from it. Write `selectinload(Book.author)` or
`joinedload(Book.author)`.

SQLAlchemy's documentation:
[Lazy Loading](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#lazy-loading).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author, Book


def author_of(book: Book) -> str:
    try:
        return "no author" if book.author is None else "an author"
    except (MissingGreenlet, StatementError) as error:
        return type(error.__cause__ or error).__name__


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        kindred = await session.get(Book, 3)
        beowulf = await session.get(Book, 4)
        print(author_of(beowulf), "/", author_of(kindred))
        #> no author / MissingGreenlet

        octavia = await session.get(Author, 2)
        print(author_of(kindred))
        #> an author

        await session.commit()
        await session.refresh(kindred)
        print(inspect(octavia).persistent, author_of(kindred))
        #> True MissingGreenlet
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
