"""`await session.refresh(author, ["books"])` loads it, after the commit.

advanced-alchemy's `update()` takes `auto_refresh=True` and `attribute_names=["books"]`; its `auto_expunge=True` makes the same read a
`DetachedInstanceError`. Or get the author by `get_one(Author, 1, options=[selectinload(Author.books)])`, and set what was
sent by `setattr()`. A relationship mapped `lazy="selectin"` is loaded where `merge()` loads the row, not where [the session has the
object already][snippets.detachment.async_get_ignores_options_of_present].

From 1.5 to 1.8 advanced-alchemy's `update(Author(id=1, name="Le Guin"))` unlinked the books: it copied [a relationship that was
never set][snippets.recipes.copies_onto_stored_fails]. Use 1.9 or newer.
"""

import asyncio
from collections.abc import AsyncIterator

from litestar import Litestar, patch
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath, JSONBody
from litestar.testing import AsyncTestClient
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("litestar", "asyncio")

SessionMaker = async_sessionmaker(expire_on_commit=False)


@patch("/authors/{author_id:int}")
async def update(
    author_id: FromPath[int],
    data: JSONBody[dict[str, str]],
    session: NamedDependency[AsyncSession],
) -> dict[str, object]:
    author = await session.merge(Author(id=author_id, **data))
    await session.commit()
    await session.refresh(author, ["books"])
    try:
        titles = [book.title for book in author.books]
    except (MissingGreenlet, StatementError) as error:
        titles = [type(error.__cause__ or error).__name__]
    return {"name": author.name, "books": titles}


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    session = Provide(get_session)
    app = Litestar([update], dependencies={"session": session}, logging_config=None)
    async with AsyncTestClient(app) as client:
        response = await client.patch("/authors/1", json={"name": "Le Guin"})
        print(response.json())
        #> {'name': 'Le Guin', 'books': ['The Dispossessed', 'Lavinia']}
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
