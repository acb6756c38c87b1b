"""Under asyncio a read that loads fails: `MissingGreenlet`, or `DetachedInstanceError` if detached.

After the commit Ursula is persistent and expired, so the read needs a SELECT; it has no `await`,
and [the driver refuses][snippets.detachment.async_missing_greenlet_wrapped]. At the end of `async
with` she is detached, and the same read raises `DetachedInstanceError`.

After `MissingGreenlet` load inside an `await`, for example [with
`selectinload()`][snippets.detachment.async_scalar_runs_selectinload], or [expire
nothing][snippets.detachment.async_expire_on_commit_false_keeps_loaded]. After
`DetachedInstanceError` load before the session is closed.

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.async_library import new_async_library
from snippets.library import Author
from snippets.words import state_of

LABEL = "`MissingGreenlet` or detached"


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)
        await session.commit()
        print(state_of(ursula))
        #> persistent
        try:
            print(ursula.name)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

    print(state_of(ursula))
    #> detached
    try:
        print(ursula.name)
    except DetachedInstanceError as error:
        print(type(error).__name__)
        #> DetachedInstanceError
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
