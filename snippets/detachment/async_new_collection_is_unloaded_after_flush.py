"""A collection that a new object was not given is unloaded once the object is flushed.

Before the flush `zadie.books` reads as an empty list, which is not stored. After it the read needs
a SELECT, and under asyncio fails with `MissingGreenlet`; a `Session` emits the SELECT silently.

Eager loading does not help, nor does [`lazy="selectin"`][snippets.fixes.async_refresh_a_new_object]: it comes with a
query that loads the object, and none has loaded a new one. `inspect(zadie).unloaded` lists `books`.

Write `await session.refresh(zadie, ["books"])`: it [loads what is
named][snippets.detachment.async_refresh_names_relationship]. Or, with `expire_on_commit=False`,
assign a list: `Author(name="Toni", books=[])`.

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "the collection of a new object"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine, expire_on_commit=False) as session:
        zadie = Author(name="Zadie")
        toni = Author(name="Toni", books=[])
        session.add_all([zadie, toni])
        print(zadie.books, toni.books)
        #> [] []

        await session.commit()
        unloaded = [inspect(author).unloaded for author in (zadie, toni)]
        print("books" in unloaded[0], "books" in unloaded[1])
        #> True False
        print(toni.books)
        #> []
        try:
            print(zadie.books)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet
        await session.refresh(zadie, ["books"])
        print(zadie.books)
        #> []
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
