"""A collection that a new object was not given is unloaded once the object is flushed.

Before the flush, `zadie.books` is an empty list: a pending object loads nothing.
The flush makes it persistent, and a persistent object asks the database for what
it does not have. Under asyncio that raises `MissingGreenlet`, typically when a
response is built from the object just created.

Having read the empty list before does not help: it was not stored. Assigning
one does, so write `Author(name="Toni", books=[])`, or
`await session.refresh(zadie, ["books"])`.

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine, expire_on_commit=False) as session:
        zadie = Author(name="Zadie")
        toni = Author(name="Toni", books=[])
        session.add_all([zadie, toni])
        print(zadie.books, toni.books)
        #> [] []

        await session.commit()
        print("books" in inspect(zadie).unloaded)
        #> True
        print("books" in inspect(toni).unloaded)
        #> False

    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
