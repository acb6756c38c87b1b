"""With `expire_on_commit=False`, `selectinload()` does not fill a collection that an object was given.

`books=[]` counts as loaded, and a loader option loads [what is unloaded
only][snippets.refresh.option_does_not_replace_loaded_collection]: the query returns the object with
its list as it is. In 2.0 a `default_factory` of a `MappedAsDataclass` assigns such a list unasked;
2.1 leaves it unloaded ([#12168](https://github.com/sqlalchemy/sqlalchemy/issues/12168)).

Add `.execution_options(populate_existing=True)`; or `await session.refresh(toni, ["books"])`; or
query in a new session.

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
