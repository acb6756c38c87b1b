"""With `expire_on_commit=False`, `selectinload()` does not fill a collection that an object was given.

The object is still in the session that created it, and `books=[]` counts as loaded until it is
expired. A loader option loads [what is unloaded
only][snippets.refresh.option_does_not_replace_loaded_collection], so a query with
`selectinload(Author.books)` returns that object with the list as it is.

In SQLAlchemy 2.0 a `MappedAsDataclass` does this unasked: its constructor assigns the
default of each relationship. 2.1 leaves such defaults unloaded
([#12168](https://github.com/sqlalchemy/sqlalchemy/issues/12168)).

Add `.execution_options(populate_existing=True)`, which overwrites what is loaded; or
`await session.refresh(toni, ["books"])`; or query in a new session.

SQLAlchemy's documentation:
[Populate Existing](https://docs.sqlalchemy.org/en/21/orm/queryguide/api.html#orm-queryguide-populate-existing).
"""

import asyncio

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from snippets.async_library import new_async_library
from snippets.library import Author, Book

LABEL = "an object created with `books=[]`"


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

        await session.execute(insert(Book).values(beloved))
        await session.refresh(toni, ["books"])
        print(len(toni.books))
        #> 2
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
