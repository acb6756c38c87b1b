"""In Sanic a response middleware closes the session before a stream has begun.

Middlewares of the response run when the handler has returned, and the stream is written after them.
`close()` [has detached the author][snippets.detachment.close_detaches_all] by then. The client has
read 200.
"""

from typing import Any
from uuid import uuid4

from sanic import Blueprint, Request, Sanic
from sanic.response import ResponseStream
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError
from starlette.testclient import TestClient

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "Sanic: streams"
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
    author = await request.ctx.session.get(Author, 1)

    async def lines(response: Any) -> None:
        await response.write(f"{author.name}\n")
        try:
            await response.write(f"{len(author.books)} books\n")
        except DetachedInstanceError as error:
            problems.append(str(error))

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
        #> 200 ['Ursula']
    print(problems)
    #> ["Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)"]


if __name__ == "__main__":
    main()
