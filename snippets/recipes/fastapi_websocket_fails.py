"""A WebSocket shows the old value for as long as it is open, though the row has changed.

The dependency lives as long as the socket, and so do its session and the author that it holds: [a
loaded value stays][snippets.states.query_keeps_loaded_values] in it until something expires it. At
REPEATABLE READ a query would not even [see new
rows][snippets.refresh.postgresql_isolation_decides]. Until the transaction ends, an idle socket
[keeps a connection][snippets.corrections.session_keeps_its_connection].
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, WebSocket
from fastapi.testclient import TestClient
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "WebSocket: old values"
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
async def watch(socket: WebSocket, author_id: int, session: SessionDep) -> None:
    await socket.accept()
    async for question in socket.iter_text():
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
        #> And now? Ursula
        print("in use:", app.state.engine.pool.checkedout())
        #> in use: 1


if __name__ == "__main__":
    main()
