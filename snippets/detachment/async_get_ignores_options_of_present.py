"""By default `get()` of an object that is in the session already ignores its loader options.

`get()` finds the object in the identity map, and its collection stays unloaded: reading it fails
with [`MissingGreenlet`][snippets.detachment.async_error_says_attached_or_detached]. Of an expired
object, as after a commit, `get()` loads the columns and ignores the option as well.

Use a SELECT with the option, `get()` with `populate_existing=True`, or [`refresh()` by
name][snippets.detachment.async_refresh_names_relationship].

SQLAlchemy's documentation:
[Get by Primary Key](https://docs.sqlalchemy.org/en/21/orm/session_basics.html#session-get).
"""

import asyncio

from sqlalchemy import inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "`get(..., options=...)` has no effect"


async def main() -> None:
    engine = await new_async_library()
    with_books = selectinload(Author.books)
    async with AsyncSession(engine) as session:
        ursula = await session.get(Author, 1)  # by other code, say

        await session.get(Author, 1, options=[with_books])
        print("books" in inspect(ursula).unloaded)
        #> True

        session.expire(ursula)
        await session.get(Author, 1, options=[with_books])
        print("books" in inspect(ursula).unloaded)
        #> True

        fresh = await session.get(
            Author, 1, options=[with_books], populate_existing=True
        )
        print("books" in inspect(fresh).unloaded)
        #> False

        session.expire(ursula)
        query = select(Author).where(Author.id == 1).options(with_books)
        await session.scalar(query)
        print("books" in inspect(ursula).unloaded)
        #> False
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
