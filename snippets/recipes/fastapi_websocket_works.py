"""A WebSocket opens a session for each message, and keeps keys and values in between.

It closes the session before it sends, so that a slow client holds no connection.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, WebSocket
from fastapi.testclient import TestClient
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("fastapi", "httpx2")

SessionMaker = async_sessionmaker()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.engine = await served_async_library()
    SessionMaker.configure(bind=app.state.engine)
    yield
    await app.state.engine.dispose()


app = FastAPI(lifespan=lifespan)


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


@app.put("/authors/{author_id}")
async def rename(author_id: int, name: str, session: SessionDep) -> None:
    author = await session.get_one(Author, author_id)
    author.name = name
    await session.commit()


@app.websocket("/authors/{author_id}")
async def watch(socket: WebSocket, author_id: int) -> None:
    await socket.accept()
    async for question in socket.iter_text():
        async with SessionMaker() as session:
            author = await session.get_one(Author, author_id)
            answer = f"{question} {author.name}"
        await socket.send_text(answer)


def main() -> None:
    with TestClient(app) as client, client.websocket_connect("/authors/1") as socket:
        socket.send_text("Who?")
        print(socket.receive_text())
        #> Who? Ursula
        client.put("/authors/1", params={"name": "Le Guin"})
        socket.send_text("And now?")
        print(socket.receive_text())
        #> And now? Le Guin
        print("in use:", app.state.engine.pool.checkedout())
        #> in use: 0


if __name__ == "__main__":
    main()
