"""Under asyncio, `expire_on_commit=False` keeps loaded attributes readable after `commit()`.

By default the read after the commit fails with
[`MissingGreenlet`][snippets.detachment.async_error_says_attached_or_detached]. Here the name stays
readable, also after the session is closed. The books, which were not loaded, still fail. So do an
attribute after [`rollback()`][snippets.detachment.async_rollback_expires_anyway] and a column that
[the database set in an UPDATE][snippets.detachment.async_onupdate_is_expired_by_flush].

Write `async_sessionmaker(engine, expire_on_commit=False)` once, and use a new session where you
need new values.

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.async_library import new_async_library
from snippets.library import Author
from snippets.words import state_of

LABEL = "`expire_on_commit=False`"


async def main() -> None:
    engine = await new_async_library()
    new_session = async_sessionmaker(engine, expire_on_commit=False)
    async with new_session() as session:
        ursula = await session.get(Author, 1)
        await session.commit()
        print(ursula.name)
        #> Ursula
        try:
            print(ursula.books)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

    print(state_of(ursula), ursula.name)
    #> detached Ursula
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
