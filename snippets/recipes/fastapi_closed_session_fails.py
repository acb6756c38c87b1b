"""A task or a stream uses the request's session when it is closed: it works, and keeps a connection.

A closed session [goes on in a new transaction][snippets.detachment.closed_session_takes_nothing_back] at its next
query, so nothing raises. Unless the task ends that transaction, the connection comes back when
Python collects the session; here the collector is off at first. At last requests fail with
"QueuePool limit".
"""

import gc
from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import QueuePool, create_engine
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "QueuePool limit: a closed session"
REQUIRES = ("fastapi>=0.121", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]


def send_mail(session: Session, author_id: int) -> None:
    author = session.get(Author, author_id)
    print(f"mail to {author.name}")
    #> mail to Ursula
    #> mail to Ursula


@app.post("/authors/{author_id}/mails")
def mail(author_id: int, session: SessionDep, tasks: BackgroundTasks) -> str:
    tasks.add_task(send_mail, session, author_id)
    return session.get(Author, author_id).name


def main() -> None:
    library = served_library()
    limits = {"pool_size": 2, "max_overflow": 0, "pool_timeout": 0.1}
    engine = create_engine(library.url, poolclass=QueuePool, **limits)
    SessionMaker.configure(bind=engine)
    gc.disable()
    try:
        for _ in range(3):
            TestClient(app).post("/authors/1/mails")
    except PoolTimeoutError as error:
        print(error)
        #> QueuePool limit of size 2 overflow 0 reached, connection timed out, timeout 0.10 (Background on this error at: https://sqlalche.me/e/21/3o7r)
        print("in use:", engine.pool.checkedout())
        #> in use: 2
    finally:
        gc.enable()
    gc.collect()
    print("in use:", engine.pool.checkedout())
    #> in use: 0


if __name__ == "__main__":
    main()
