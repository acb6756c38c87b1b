"""An endpoint that runs two calls at once on its session raises: `asyncio.gather()` and `get()`.

One call needs the session [while the other gets its
connection][snippets.boundaries.tasks_need_their_own_async_session]; the dependency then [closes the
session under the other][snippets.boundaries.gather_failure_closes_session_in_use]. With a connection
free in the pool this program goes well. SQLAlchemy 1.4 does not check this: an upgrade to 2.0 shows
the mistake.
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

LABEL = "`gather()` in an endpoint"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = async_sessionmaker()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


@app.get("/compare")
async def compare(one: int, two: int, session: SessionDep) -> list[str]:
    first, second = await asyncio.gather(
        session.get_one(Author, one), session.get_one(Author, two)
    )
    return [first.name, second.name]


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    client = AsyncClient(transport=ASGITransport(app), base_url="http://app")
    async with client, engine.connect():  # another request has a connection
        try:
            response = await client.get("/compare", params={"one": 1, "two": 2})
            print(response.json())
        except InvalidRequestError as error:
            print(str(error).partition(" (")[0])
            #> Method 'close()' can't be called here; method '_connection_for_bind()' is already in progress and this would cause an unexpected state change to <SessionTransactionState.CLOSED: 5>
            # the other call ends, and its connection goes back
            await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
            await close_all_sessions()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
