"""An object that was just fetched has no relationship loaded, and the DTO reads one: MissingGreenlet.

Unless it is told to, neither `get()` nor a repository loads `books`. The DTO is made of the object without `await`, and there [a read may not emit
SQL][snippets.detachment.async_missing_greenlet_wrapped].
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

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "Litestar: a DTO reads a relationship"
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
    author = await session.get(Author, author_id)
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
        #> 500 MissingGreenlet
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
