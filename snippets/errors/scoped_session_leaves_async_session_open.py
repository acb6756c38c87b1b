"""`scoped_session` around an `AsyncSession` warns, and its `remove()` closes nothing.

`remove()` calls `close()` and does not await it: Python warns about the coroutine, and the
transaction stays open.

Use `async_scoped_session(factory, scopefunc=asyncio.current_task)` and
`await registry.remove()`, or open `async with factory() as session:` where a session is needed.

SQLAlchemy's documentation:
[Using asyncio scoped session](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-scoped-session).
"""

import asyncio
import warnings
from typing import Any

from sqlalchemy.ext.asyncio import async_scoped_session, async_sessionmaker
from sqlalchemy.orm import scoped_session

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "`scoped_session` under asyncio"


async def main() -> None:
    engine = await new_async_library()
    factory: Any = async_sessionmaker(engine)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        wrong: Any = scoped_session(factory)
        session = wrong()
        await session.get(Author, 1)
        wrong.remove()
    for warning in caught:
        print(warning.category.__name__, warning.message)
        #> SADeprecationWarning Using `scoped_session` with asyncio is deprecated and will raise an error in a future version. Please use `async_scoped_session` instead.
        #> RuntimeWarning coroutine 'AsyncSession.close' was never awaited
    print(session.in_transaction())
    #> True
    await session.close()

    registry = async_scoped_session(factory, scopefunc=asyncio.current_task)
    session = registry()
    await session.get(Author, 1)
    await registry.remove()
    print(session.in_transaction())
    #> False
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
