"""Under asyncio the response model reads a relationship, and that may not emit SQL.

The session is open, and that does not help: pydantic reads `books` [without
`await`][snippets.detachment.async_missing_greenlet_wrapped].
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.exceptions import ResponseValidationError
from httpx2 import ASGITransport, AsyncClient
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "MissingGreenlet in the response"
REQUIRES = ("sqlalchemy>=2.1", "fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


class BookOut(BaseModel):
    title: str


class AuthorOut(BaseModel):
    name: str
    books: list[BookOut]


@app.get("/authors/{author_id}", response_model=AuthorOut)
async def read_author(author_id: int, session: SessionDep) -> Author:
    return await session.get(Author, author_id)


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    client = AsyncClient(transport=ASGITransport(app), base_url="http://app")
    async with client:
        try:
            response = await client.get("/authors/1")
            print(response.status_code, response.json())
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"].partition(";")[0])
            #> Error extracting attribute: StatementError: (sqlalchemy.exc.MissingGreenlet) greenlet_spawn has not been called
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
