"""In an `AsyncSession`, `await refresh()` loads the columns that an object made detached by key lacks.

`make_transient_to_detached()` is called without `await`. In the session, reading a column that is
not loaded fails with [`MissingGreenlet`][snippets.detachment.async_error_says_attached_or_detached].

`await session.refresh(ursula)` loads the columns, [deferred
ones][snippets.refresh.refresh_leaves_deferred_unloaded] apart, and [relationships that
it names][snippets.detachment.async_refresh_names_relationship]. Flush before: it
[discards the object's own
changes][snippets.refresh.refresh_discards_own_flushes_others]. Setting a column [needs
no load][snippets.make_transient.update_without_select].

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import make_transient_to_detached

from snippets.async_library import new_async_library
from snippets.library import Author, sql_log
from snippets.words import sql_of

LABEL = "in an `AsyncSession`"


async def main() -> None:
    engine = await new_async_library()
    sql = sql_log(engine.sync_engine)
    ursula = Author(id=1)
    make_transient_to_detached(ursula)
    async with AsyncSession(engine) as session:
        session.add(ursula)
        ursula.born = 1930
        await session.flush()
        print(sql_of(sql))
        #> UPDATE
        print("unloaded:", sorted(inspect(ursula).unloaded))
        #> unloaded: ['books', 'name']

        await session.refresh(ursula)
        print(ursula.name, ursula.born)
        #> Ursula 1930
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
