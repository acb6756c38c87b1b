"""The query loads what the response model names, with `selectinload()`.

`get()` [ignores the option][snippets.detachment.async_get_ignores_options_of_present] for an object
that is in the session already: there `await session.refresh(author, ["books"])` loads.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.exceptions import ResponseValidationError
from httpx2 import ASGITransport, AsyncClient
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import selectinload

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("fastapi", "httpx2", "pydantic")

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
    with_books = [selectinload(Author.books)]
    return await session.get(Author, author_id, options=with_books)


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    client = AsyncClient(transport=ASGITransport(app), base_url="http://app")
    async with client:
        try:
            response = await client.get("/authors/1")
            print(response.status_code, response.json())
            #> 200 {'name': 'Ursula', 'books': [{'title': 'The Dispossessed'}, {'title': 'Lavinia'}]}
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"].partition(";")[0])
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
