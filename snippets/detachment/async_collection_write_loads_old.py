"""Writing to an unloaded collection loads it first; setting the other side, a many-to-one, does not.

The assignment needs the old members, and `ursula.books.append(...)` reads `ursula.books`. Both are
lazy loads, and fail with `MissingGreenlet` under asyncio.

Set the other side, `Book(title="Tehanu", author=ursula)`, and add the new object: the collection
stays unloaded. To replace the members, load the collection first, for example by [`refresh()` by
name][snippets.detachment.async_refresh_names_relationship].

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author, Book

LABEL = "write to an unloaded collection"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine, expire_on_commit=False) as session:
        ursula = await session.get(Author, 1)
        try:
            ursula.books = [Book(title="Tehanu")]
        except (MissingGreenlet, StatementError) as error:
            print("assign:", type(error.__cause__ or error).__name__)
            #> assign: MissingGreenlet
        try:
            ursula.books.append(Book(title="Tehanu"))
        except (MissingGreenlet, StatementError) as error:
            print("append:", type(error.__cause__ or error).__name__)
            #> append: MissingGreenlet

        session.add(Book(title="Tehanu", author=ursula))
        await session.commit()
        print("unloaded:", sorted(inspect(ursula).unloaded))
        #> unloaded: ['books']
        await session.refresh(ursula, ["books"])
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia', 'Tehanu']
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
