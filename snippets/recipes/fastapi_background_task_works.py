"""A background task gets the key, and opens a session of its own.

The task reads what is committed by then. The default scope, `"request"`, keeps the request's
session open while background tasks run. If its dependency commits, a task that fails rolls the
request back, and the client has read 202.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi>=0.121", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
sent: list[str] = []


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]


def send_mail(author_id: int) -> None:
    with SessionMaker() as session:
        author = session.get(Author, author_id)
        sent.append(f"mail to {author.name}")


@app.post("/authors/{author_id}/mails", status_code=202)
def mail(author_id: int, session: SessionDep, tasks: BackgroundTasks) -> str:
    author = session.get(Author, author_id)
    author.born = 1929
    session.commit()
    tasks.add_task(send_mail, author_id)
    return "will be sent"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.post("/authors/1/mails")
        print(response.status_code, response.json())
        #> 202 will be sent
    print(sent)
    #> ['mail to Ursula']


if __name__ == "__main__":
    main()
