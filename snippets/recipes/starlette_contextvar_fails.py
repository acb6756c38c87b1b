"""The middleware that should close the session finds none: the endpoint made one, and it stays open.

The endpoint runs in a task of its own, a `def` endpoint in a thread besides, each with a copy of
the context. What it sets in a `ContextVar` is not in the middleware's. So nobody closes the
session, which [keeps its connection][snippets.corrections.session_keeps_its_connection] until
Python collects it; here the collector is off.
"""

import gc
from contextvars import ContextVar
from typing import Any

from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "ContextVar: no session in the middleware"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
session_of_request: ContextVar[Session | None] = ContextVar("session", default=None)


def current_session() -> Session:
    session = session_of_request.get()
    if session is None:
        session = SessionMaker()
        session_of_request.set(session)
    return session


@app.middleware("http")
async def close_session(request: Request, call_next: Any) -> Any:
    response = await call_next(request)
    session = session_of_request.get()
    if session is not None:  # it is None
        session.close()
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
    #> in use: 1
    gc.enable()
    close_all_sessions()


if __name__ == "__main__":
    main()
