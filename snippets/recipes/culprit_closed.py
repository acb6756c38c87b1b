"""The event `persistent_to_detached` says who closed the session, or expunged the object.

[It fires][snippets.states.persistent_to_detached_event] here for the author: a helper uses `with`
on a session that is not its own, and the end of that block [detaches all
objects][snippets.detachment.close_detaches_all], the endpoint's too.
"""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_stack
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Who closed my session?"
REQUIRES = ("fastapi", "httpx2")

PROJECT = str(Path(__file__).parent)
app = FastAPI()
SessionMaker = sessionmaker()
seen: list[str] = []


def culprit() -> str:
    frames = [one for one in extract_stack() if one.filename.startswith(PROJECT)]
    frames = [one for one in frames if "site-packages" not in one.filename]
    at = frames[-3:][0]  # the last two are the listener and this function
    return f"{at.name}(): {at.line}"


@event.listens_for(SessionMaker, "persistent_to_detached")
def detached(session: Session, obj: object) -> None:
    seen.append(f"{type(obj).__name__} detached by {culprit()}")


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def count_visit(session: Session, author: Author) -> None:
    with session:
        author.born = 1929
        session.commit()


@app.get("/authors/{author_id}")
def read_author(author_id: int, session: SessionDep) -> str:
    author = session.get(Author, author_id)
    count_visit(session, author)
    return f"{author.name} wrote {len(author.books)} books"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        print(client.get("/authors/1").status_code)
        #> 500
    for line in seen:
        print(line)
        #> Author detached by count_visit(): with session:


if __name__ == "__main__":
    main()
