"""The function that writes the stream opens a session of its own.

For a response without a stream the two middlewares serve.
"""

from typing import Any
from uuid import uuid4

from sanic import Blueprint, Request, Sanic
from sanic.response import ResponseStream
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlalchemy.orm import selectinload
from starlette.testclient import TestClient

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("sanic", "starlette", "httpx2")

routes = Blueprint("library")
SessionMaker = async_sessionmaker()
problems: list[str] = []


@routes.on_request
async def open_session(request: Request) -> None:
    request.ctx.session = SessionMaker()


@routes.on_response
async def close_session(request: Request, response: Any) -> None:
    await request.ctx.session.close()


@routes.get("/authors")
async def export(request: Request) -> ResponseStream:
    async def lines(response: Any) -> None:
        async with SessionMaker() as session:
            with_books = [selectinload(Author.books)]
            author = await session.get(Author, 1, options=with_books)
            await response.write(f"{author.name}\n")
            await response.write(f"{len(author.books)} books\n")

    return ResponseStream(lines)


@routes.before_server_start
async def connect(app: Sanic) -> None:
    app.ctx.engine = await served_async_library()
    SessionMaker.configure(bind=app.ctx.engine)


@routes.after_server_stop
async def disconnect(app: Sanic) -> None:
    await app.ctx.engine.dispose()


def main() -> None:
    app = Sanic(f"library-{uuid4().hex}", configure_logging=False)
    app.config.TOUCHUP = False  # else a process can start one app only
    app.blueprint(routes)
    with TestClient(app) as client:
        response = client.get("/authors")
        print(response.status_code, response.text.splitlines())
        #> 200 ['Ursula', '2 books']
    print(problems)
    #> []


if __name__ == "__main__":
    main()
