"""`AsyncSession` methods that may emit SQL are awaited, `delete()` and `merge()` too; `add()` is not.

Without `await` a coroutine does nothing: `session.delete(beowulf)` alone marks no book. The last
line of output is the list; 2.1 has `delete_all()` and `merge_all()` as well. `begin()` and
`begin_nested()` are not in it, and need `async with` or `await` too.

SQLAlchemy's documentation:
[AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#sqlalchemy.ext.asyncio.AsyncSession).
"""

import asyncio
from inspect import iscoroutinefunction

from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Book

LABEL = "what to `await` of `AsyncSession`"
REQUIRES = ("sqlalchemy>=2.0.22",)


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        beginning = session.begin()
        print("begun:", session.in_transaction())
        #> begun: False
        await beginning
        print("begun:", session.in_transaction())
        #> begun: True

        beowulf = await session.get(Book, 4)
        coroutine = session.delete(beowulf)
        print("deleted:", beowulf in session.deleted)
        #> deleted: False
        await coroutine
        print("deleted:", beowulf in session.deleted)
        #> deleted: True
    await engine.dispose()

    coroutines = []
    for name in dir(AsyncSession):
        if iscoroutinefunction(getattr(AsyncSession, name)) and name[0] != "_":
            coroutines.append(name)
    new = {"delete_all", "merge_all"}  # of release 2.1
    print(*[name for name in coroutines if name not in new])
    #> aclose close close_all commit connection delete execute flush get get_one invalidate merge refresh reset rollback run_sync scalar scalars stream stream_scalars


if __name__ == "__main__":
    asyncio.run(main())
