"""Write `await` before each method of `AsyncSession` that may emit SQL."""

import asyncio
import warnings

from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author
from snippets.words import state_of


async def main() -> None:
    engine = await new_async_library()
    toni = Author(name="Toni")
    session = AsyncSession(engine)
    session.add(toni)
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()  # type: ignore[unused-coroutine]
    print(caught[0].message)
    #> coroutine 'AsyncSession.commit' was never awaited
    print(state_of(toni))
    #> pending
    # after
    await session.commit()
    print(state_of(toni))
    #> persistent
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
