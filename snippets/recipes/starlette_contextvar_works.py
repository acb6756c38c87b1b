"""The middleware makes the session before `call_next()`, and closes what it made.

The copies of the context have what was set before. A session that no endpoint uses takes no
connection. Streams and background tasks [run when this block has
ended][snippets.recipes.fastapi_middleware_fails]; [a dependency that
yields][snippets.recipes.fastapi_middleware_works] serves them too.
"""

import gc
from contextvars import ContextVar
from typing import Any

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
session_of_request: ContextVar[Session] = ContextVar("session")


def current_session() -> Session:
    return session_of_request.get()


@app.middleware("http")
async def close_session(request: Request, call_next: Any) -> Any:
    with SessionMaker() as session:
        token = session_of_request.set(session)
        response = await call_next(request)
        session_of_request.reset(token)
    return response


@app.get("/authors/{author_id}")
def read(author_id: int) -> str:
    return current_session().get_one(Author, author_id).name


def main() -> None:
    engine = served_library()
    SessionMaker.configure(bind=engine)
    gc.disable()
    print(TestClient(app).get("/authors/1").json())
    #> Ursula
    print("in use:", engine.pool.checkedout())
    #> in use: 0
    gc.enable()
    close_all_sessions()


if __name__ == "__main__":
    main()
