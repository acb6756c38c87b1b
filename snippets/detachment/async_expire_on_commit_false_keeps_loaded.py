"""Under asyncio, `expire_on_commit=False` keeps loaded attributes readable after `commit()`.

By default `commit()` expires every attribute, and reading one raises
`MissingGreenlet`. With `expire_on_commit=False` what was loaded stays, with the
value it had: no SELECT is emitted, and the object stays readable after the
session is closed. That is why SQLAlchemy recommends it for asyncio.

It keeps, it does not load. A relationship that was not loaded still raises. So
do an attribute after
[`rollback()`][snippets.detachment.async_rollback_expires_anyway] and a column
that [the database set in an UPDATE][snippets.detachment.async_onupdate_is_expired_by_flush].

Write `async_sessionmaker(engine, expire_on_commit=False)` once, and use a new
session where you need new values.

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.async_library import new_async_library
from snippets.library import Author, sql_log


async def main() -> None:
    engine = await new_async_library()
    kept = async_sessionmaker(engine, expire_on_commit=False)
    async with kept() as session:
        ursula = await session.get(Author, 1)
        ursula.name = "Ursula K. Le Guin"
        await session.commit()

        sql = sql_log(engine.sync_engine)
        print(ursula.name, ursula.born, len(sql))
        #> Ursula K. Le Guin 1929 0
        print(sorted(inspect(ursula).unloaded))
        #> ['books']
    print(inspect(ursula).detached, ursula.name)
    #> True Ursula K. Le Guin

    async with async_sessionmaker(engine)() as session:
        octavia = await session.get(Author, 2)
        await session.commit()
        print(sorted(inspect(octavia).unloaded))
        #> ['books', 'born', 'id', 'name']
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
