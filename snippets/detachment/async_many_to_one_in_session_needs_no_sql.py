"""A many-to-one needs no SQL if its loaded foreign key is None or the primary key of a loaded object.

The lazy load looks into the identity map first. If the target is there and not expired, the read
succeeds under asyncio, too. Otherwise it fails with `MissingGreenlet`: also if the book itself is
expired, as after a commit. A foreign key to a column that is not the primary key [needs
SQL][snippets.detachment.many_to_one_to_another_column_emits_sql] on the first read.

Load the target in the query: `selectinload(Book.author)` or `joinedload(Book.author)`.

SQLAlchemy's documentation:
[Lazy Loading](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#lazy-loading).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author, Book

LABEL = "`MissingGreenlet` for some objects only"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        beowulf = await session.get(Book, 4)
        print(beowulf.author_id, beowulf.author)
        #> None None

        kindred = await session.get(Book, 3)
        try:
            print(kindred.author)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

        octavia = await session.get(Author, 2)
        print(kindred.author is octavia)
        #> True
        await session.commit()
        await session.refresh(kindred)
        for book in (kindred, beowulf):  # octavia is expired, beowulf itself
            try:
                print(book.author)
            except (MissingGreenlet, StatementError) as error:
                print(type(error.__cause__ or error).__name__)
                #> MissingGreenlet
                #> MissingGreenlet
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
