"""Use `async_scoped_session` with the current task as its scope, and await its `remove()`."""

import asyncio
import warnings
from typing import Any

from sqlalchemy.ext.asyncio import async_scoped_session, async_sessionmaker
from sqlalchemy.orm import scoped_session

from snippets.async_library import new_async_library
from snippets.library import Author
from snippets.words import state_of


async def main() -> None:
    engine = await new_async_library()
    factory: Any = async_sessionmaker(engine)
    # before
    sessions: Any = scoped_session(factory)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session = sessions()
    print(caught[0].message)
    #> Using `scoped_session` with asyncio is deprecated and will raise an error in a future version. Please use `async_scoped_session` instead.
    await session.close()
    # after
    sessions = async_scoped_session(factory, scopefunc=asyncio.current_task)
    ursula = await sessions.get(Author, 1)
    await sessions.remove()
    print(state_of(ursula))
    #> detached
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
