"""The client reads 202, and then the background task fails on an object of the request.

A background task runs when the response was sent. With `scope="function"` the session is closed
before that, and so it is after a `with` block of the endpoint: the commit [has expired the
author][snippets.refresh.commit_expires_every_object], and [its name cannot be
read][snippets.detachment.expired_column_raises] any more.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Background task: detached object"
REQUIRES = ("fastapi>=0.121", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
sent: list[str] = []


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]


def send_mail(author: Author) -> None:
    try:
        sent.append(f"mail to {author.name}")
    except DetachedInstanceError as error:
        sent.append(str(error))


@app.post("/authors/{author_id}/mails", status_code=202)
def mail(author_id: int, session: SessionDep, tasks: BackgroundTasks) -> str:
    author = session.get(Author, author_id)
    author.born = 1929
    session.commit()
    tasks.add_task(send_mail, author)
    return "will be sent"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.post("/authors/1/mails")
        print(response.status_code, response.json())
        #> 202 will be sent
    print(sent)
    #> ['Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)']


if __name__ == "__main__":
    main()
