"""`AsyncSession.refresh()` loads a relationship only if it is named in `attribute_names` or eager.

A plain `refresh(ursula)` [discards a collection][snippets.refresh.refresh_drops_lazy_relationship]
that was loaded lazily; eager loads of the object's query [are
repeated][snippets.refresh.refresh_repeats_eager_loads]. Naming the relationship [loads
it][snippets.refresh.refresh_loads_named_relationship] inside the `await`, since 2.0.4
([#9298](https://github.com/sqlalchemy/sqlalchemy/issues/9298)); here expired columns stay expired.
A detached object has to be added or merged first.

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = '`await session.refresh(obj, ["books"])`'
REQUIRES = ("sqlalchemy>=2.0.4",)


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        await session.refresh(ursula, ["books"])
        print([book.title for book in ursula.books])
        #> ['The Dispossessed', 'Lavinia']

        await session.refresh(ursula)
        print("books" in inspect(ursula).unloaded)
        #> True

        await session.commit()
        await session.refresh(ursula, ["books"])
        print(sorted(inspect(ursula).unloaded))
        #> ['born', 'name']

        session.expunge(ursula)
        try:
            await session.refresh(ursula, ["books"])
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Author at 0x...>' is not persistent within this Session
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
