"""A request that is cancelled while its session waits gives its connection back.

The block of the dependency ends with `CancelledError`, and [closing the
session][snippets.detachment.close_detaches_all] returns the connection. A session [taken from the
dependency by hand][snippets.recipes.fastapi_dependency_by_hand_fails] is closed too early.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.serving import served_async_library

LABEL = "Cancelled while it waits"
REQUIRES = ("postgresql", "fastapi", "httpx2")

app = FastAPI()
SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


@app.get("/")
async def report(session: SessionDep) -> None:
    await session.execute(text("SELECT pg_sleep(5)"))


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    client = AsyncClient(transport=ASGITransport(app), base_url="http://app")
    async with client:
        request = asyncio.create_task(client.get("/"))
        await asyncio.sleep(0.2)
        print("in use:", engine.pool.checkedout())
        #> in use: 1
        request.cancel()
        await asyncio.wait([request])
        print("in use:", engine.pool.checkedout())
        #> in use: 0
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
