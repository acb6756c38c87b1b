"""A loader option leaves an attribute alone that is already loaded; `populate_existing` does not.

The row comes back, the session finds the object it already has, and keeps what
that object holds. `Author(name="Toni", books=[])` holds an empty list. In
SQLAlchemy 2.0 a `MappedAsDataclass` holds what its constructor filled in as a
default; 2.1 leaves such defaults unloaded
([#12168](https://github.com/sqlalchemy/sqlalchemy/issues/12168)). The option looks
as if it had no effect.

`execution_options(populate_existing=True)` loads over it; unflushed changes of
these objects are lost, though a flush comes first unless autoflush is off. A
new session does it as well.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

import asyncio

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author, Book


async def main() -> None:
    engine = await new_async_library()
    async with AsyncSession(engine, expire_on_commit=False) as session:
        toni = Author(name="Toni", books=[])
        session.add(toni)
        await session.commit()
        beloved = {"title": "Beloved", "author_id": toni.id}
        await session.execute(insert(Book).values(beloved))

        query = (
            select(Author)
            .where(Author.id == toni.id)
            .options(selectinload(Author.books))
        )
        await session.scalar(query)
        print(len(toni.books))
        #> 0

        await session.scalar(query.execution_options(populate_existing=True))
        print(len(toni.books))
        #> 1
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
