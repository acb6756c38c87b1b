"""With `expire_on_commit=False` an object keeps its values after the commit.

It keeps what [was loaded][snippets.detachment.async_expire_on_commit_false_keeps_loaded]: a
relationship [that nobody has
read][snippets.detachment.async_new_collection_is_unloaded_after_flush] and a value [that the flush
expired][snippets.detachment.async_onupdate_is_expired_by_flush] want `await session.refresh(author,
[...])`.
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

REQUIRES = ("fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = async_sessionmaker(expire_on_commit=False)


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
            #> 201 {'id': 3, 'name': 'Stanislaw'}
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"].partition(";")[0])
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
