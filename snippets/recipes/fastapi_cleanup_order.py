"""A dependency closes its session after the response; if the endpoint raises, before it.

Before it also if another dependency raises, or a parameter is not valid; and with
`scope="function"`. Before it closes the session, the dependency waits half a second for the client
to have its answer: in these cases in vain. A response model is filled while the session is open:
`books` is loaded for it.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Annotated

import uvicorn
from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "When does the session close?"
REQUIRES = ("fastapi>=0.121", "pydantic", "uvicorn")

app = FastAPI()
SessionMaker = sessionmaker()
answered = threading.Event()
seen: list[str] = []


class BookOut(BaseModel):
    title: str


class AuthorOut(BaseModel):
    books: list[BookOut]


def get_session() -> Iterator[Session]:
    session = SessionMaker()
    try:
        yield session
    finally:
        has_answer = answered.wait(timeout=0.5)
        session.close()
        seen.append(f"session closed, the client has its answer: {has_answer}")


SessionDep = Annotated[Session, Depends(get_session)]
EarlySessionDep = Annotated[Session, Depends(get_session, scope="function")]


def task() -> None:
    answered.wait(timeout=20)
    seen.append("background task")


@app.get("/request", response_model=AuthorOut)
def read(tasks: BackgroundTasks, session: SessionDep) -> Author:
    tasks.add_task(task)
    return session.get(Author, 1)


@app.get("/function", response_model=AuthorOut)
def read_early(tasks: BackgroundTasks, session: EarlySessionDep) -> Author:
    tasks.add_task(task)
    return session.get(Author, 1)


@app.get("/missing/{number}")
def missing(number: int, session: SessionDep) -> None:
    raise HTTPException(404)


@app.get("/refused/{number}", dependencies=[Depends(missing)])
def refused() -> None: ...


@contextmanager
def running(app: FastAPI) -> Iterator[int]:
    # a real server, in a thread; it ends when its requests have ended
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started and thread.is_alive():
            thread.join(0.01)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    for path in ("request", "function", "missing/1", "missing/x", "refused/1"):
        seen.clear()
        answered.clear()
        with running(app) as port:
            client = HTTPConnection("127.0.0.1", port)
            client.request("GET", f"/{path}")
            response = client.getresponse()
            seen.append(f"{response.status}, {len(response.read())} bytes")
            answered.set()
            client.close()
        print(path, seen)
        #> request ['200, 60 bytes', 'background task', 'session closed, the client has its answer: True']
        #> function ['session closed, the client has its answer: False', '200, 60 bytes', 'background task']
        #> missing/1 ['session closed, the client has its answer: False', '404, 22 bytes']
        #> missing/x ['session closed, the client has its answer: False', '422, 149 bytes']
        #> refused/1 ['session closed, the client has its answer: False', '404, 22 bytes']


if __name__ == "__main__":
    main()
