"""The fetch loads each relationship that the DTO names, by `selectinload()`.

A repository takes the options: advanced-alchemy's `get()` and `list()` as `load=[Author.books]`, one of your own hands `options` on to
`session.get()` or its `select()`. Or leave the relationship out of the DTO. For an object that [the session has
already][snippets.detachment.async_get_ignores_options_of_present]: `await session.refresh(author, ["books"])`.
"""

import asyncio
from collections.abc import AsyncIterator

import msgspec
from litestar import Litestar, Response, get
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath
from litestar.testing import AsyncTestClient
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import selectinload

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("litestar", "asyncio")

SessionMaker = async_sessionmaker(expire_on_commit=False)


class BookOut(msgspec.Struct):
    title: str


class AuthorOut(msgspec.Struct):
    name: str
    books: list[BookOut]


@get("/authors/{author_id:int}")
async def show(
    author_id: FromPath[int], session: NamedDependency[AsyncSession]
) -> AuthorOut:
    with_books = [selectinload(Author.books)]
    author = await session.get(Author, author_id, options=with_books)
    return msgspec.convert(author, AuthorOut, from_attributes=True)


def explain(request: object, error: SQLAlchemyError) -> Response[str]:
    return Response(type(error.__cause__ or error).__name__, status_code=500)


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    session = Provide(get_session)
    app = Litestar(
        [show],
        dependencies={"session": session},
        exception_handlers={SQLAlchemyError: explain},
        logging_config=None,
    )
    async with AsyncTestClient(app) as client:
        response = await client.get("/authors/1")
        print(response.status_code, response.text)
        #> 200 {"name":"Ursula","books":[{"title":"The Dispossessed"},{"title":"Lavinia"}]}
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
