"""Under asyncio an object that a commit expired cannot be read for the response.

The commit by default [expires the author][snippets.refresh.commit_expires_every_object], and
reading `id` would emit a SELECT [without
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

LABEL = "async: MissingGreenlet after commit"
REQUIRES = ("sqlalchemy>=2.1", "fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


class AuthorOut(BaseModel):
    id: int
    name: str


@app.post("/authors", status_code=201, response_model=AuthorOut)
async def create_author(name: str, session: SessionDep) -> Author:
    author = Author(name=name)
    session.add(author)
    await session.commit()
    return author


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    client = AsyncClient(transport=ASGITransport(app), base_url="http://app")
    async with client:
        try:
            response = await client.post("/authors", params={"name": "Stanislaw"})
            print(response.status_code, response.json())
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"].partition(";")[0])
            #> Error extracting attribute: StatementError: (sqlalchemy.exc.MissingGreenlet) greenlet_spawn has not been called
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
