"""`AsyncSession.get()` without `await` gives a coroutine, which has nothing of the object.

Reading an attribute raises `AttributeError`, and Python warns when the coroutine is thrown away.
`session.delete(ursula)` without `await` raises nothing; only the warning tells that nothing was done.

[Methods that may emit SQL][snippets.detachment.async_methods_to_await] have to be awaited,
`delete()` too.

SQLAlchemy's documentation:
[Synopsis - ORM](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#synopsis-orm).
"""

import asyncio
import warnings
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "a forgotten `await`"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            ursula: Any = session.get(Author, 1)
            try:
                print(ursula.name)
            except AttributeError as error:
                print(str(error))
                #> 'coroutine' object has no attribute 'name'
            del ursula
            ursula = await session.get(Author, 1)
            session.delete(ursula)  # type: ignore[unused-coroutine]
            print(ursula in session.deleted)
            #> False
        for warning in caught:
            print(warning.message)
            #> coroutine 'AsyncSession.get' was never awaited
            #> coroutine 'AsyncSession.delete' was never awaited
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
