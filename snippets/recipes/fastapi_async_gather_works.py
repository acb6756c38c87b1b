"""The endpoint awaits one call after another.

So also with `refresh()` of several objects: they belong to this session, so sessions of other tasks
do not help. Or load all by one SELECT, by `in_()` and eager loading. What is to run at once [opens a
session a task][snippets.recipes.workers_gather_works].
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, close_all_sessions

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


@app.get("/compare")
async def compare(one: int, two: int, session: SessionDep) -> list[str]:
    first = await session.get_one(Author, one)
    second = await session.get_one(Author, two)
    return [first.name, second.name]


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    client = AsyncClient(transport=ASGITransport(app), base_url="http://app")
    async with client, engine.connect():  # another request has a connection
        try:
            response = await client.get("/compare", params={"one": 1, "two": 2})
            print(response.json())
            #> ['Ursula', 'Octavia']
        except InvalidRequestError as error:
            print(str(error).partition(" (")[0])
            # the other call ends, and its connection goes back
            await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
            await close_all_sessions()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
