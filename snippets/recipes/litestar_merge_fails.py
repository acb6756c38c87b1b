"""An update from a DTO by `merge()` gives back an object whose relationship is not loaded.

[`merge()` returns the session's own object][snippets.merge.returns_another_object], onto which it copied [what the given one has
set][snippets.merge.merge_copies_loaded_only]. The request named no `books`, so they are unloaded, and the read raises `MissingGreenlet`. The
`update()` of a repository that merges, as advanced-alchemy's does, gives the same.
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

LABEL = "Litestar: an update by `merge()`, MissingGreenlet"
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
        #> {'name': 'Le Guin', 'books': ['MissingGreenlet']}
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
