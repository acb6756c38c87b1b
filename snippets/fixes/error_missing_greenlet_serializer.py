"""Name in the schema what the query has loaded, not every attribute.

After a commit call `await session.refresh(obj)` first: the commit expires the loaded columns.
"""

import asyncio

from sqlalchemy import inspect, select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Author


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine)
    ursula = await session.scalar(select(Author).where(Author.id == 1))
    # before
    schema = inspect(Author).attrs.keys()  # books too
    try:
        print({name: getattr(ursula, name) for name in schema})
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    schema = ["id", "name", "born"]
    print({name: getattr(ursula, name) for name in schema})
    #> {'id': 1, 'name': 'Ursula', 'born': 1929}
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
