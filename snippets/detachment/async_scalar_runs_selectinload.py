"""`AsyncSession.scalar()` runs `selectinload()` inside the `await`, so the collection is loaded.

Here the books stay readable when the session is closed.

If a relationship is unloaded nevertheless, look for a later `commit()` or `rollback()`, for
[`get()` of an object already present][snippets.detachment.async_get_ignores_options_of_present], or
for a deeper relationship: each level needs its own option,
`selectinload(Author.books).selectinload(...)`.

SQLAlchemy's documentation:
[Select IN loading](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#selectin-eager-loading).
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author

LABEL = "`selectinload()` in the query"


async def main() -> None:
    engine = await new_async_library()
    query = select(Author).options(selectinload(Author.books))
    async with AsyncSession(engine) as session:
        ursula = await session.scalar(query.where(Author.name == "Ursula"))
    print([book.title for book in ursula.books])
    #> ['The Dispossessed', 'Lavinia']
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
