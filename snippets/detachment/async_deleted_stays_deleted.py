"""Under asyncio too, `expire_on_commit=False` leaves a deleted object deleted after `commit()`.

With this setting neither the commit nor the end of `async with` [detaches the
object][snippets.states.deleted_without_expire_on_commit]. Neither the deleted nor the detached
object [can be added again][snippets.states.deleted_cannot_be_added]; to insert the values as a new
row, build a new object.

Note: the section on object states of SQLAlchemy's documentation says without this condition that
"when the session's transaction is committed, the object will move to the detached state".

SQLAlchemy's documentation:
[Quickie Intro to Object States](https://docs.sqlalchemy.org/en/21/orm/session_state_management.html#session-object-states).
"""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Book
from snippets.words import state_of

LABEL = "a deleted object"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        kindred = await session.get(Book, 3)
        await session.delete(kindred)
        await session.commit()
    print(state_of(kindred))
    #> detached

    async with AsyncSession(engine, expire_on_commit=False) as session:
        beowulf = await session.get(Book, 4)
        await session.delete(beowulf)
        await session.commit()
    print(state_of(beowulf))
    #> deleted
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
