"""A many-to-one is read without SQL if its target is in the session or its key is `None`.

The foreign key is the identity of the target, so the lazy load looks into the
identity map first. Found there, nothing has to be emitted, and under asyncio the
read succeeds; so it does where the foreign key is `None`. Otherwise it raises
`MissingGreenlet`. Code that works in one request and fails in the next often
depends on what else was loaded.

The identity map is weak: an object that nothing refers to any more is gone from
it. Write `selectinload(Book.author)` or `joinedload(Book.author)`.

SQLAlchemy's documentation:
[Lazy Loading](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#lazy-loading).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author, Book


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        kindred = await session.get(Book, 3)
        beowulf = await session.get(Book, 4)
        print(beowulf.author)
        #> None
        try:
            print(kindred.author.name)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

        octavia = await session.get(Author, kindred.author_id)
        print(kindred.author is octavia)
        #> True
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
