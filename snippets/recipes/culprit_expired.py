"""The event `expire` says who expired an object: here a commit.

A rollback, `expire()` and `refresh()` fire it too. `propagate=True` listens to every class of the
mapping; `names` is `None` where the whole object is expired. The endpoint's next read [loads it
again][snippets.refresh.commit_expires_every_object].
"""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_stack
from typing import Annotated, Any

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, Base
from snippets.serving import served_library

LABEL = "Who expired my object?"
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


def expired(obj: object, names: Any) -> None:
    seen.append(f"{type(obj).__name__} expired by {culprit()}")


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def count_visit(session: Session, author: Author) -> None:
    author.born = 1929
    session.commit()


@app.get("/authors/{author_id}")
def read_author(author_id: int, session: SessionDep) -> str:
    author = session.get(Author, author_id)
    count_visit(session, author)
    return author.name


def main() -> None:
    SessionMaker.configure(bind=served_library())
    event.listen(Base, "expire", expired, propagate=True)
    with TestClient(app) as client:
        print(client.get("/authors/1").status_code)
        #> 200
    event.remove(Base, "expire", expired)
    for line in seen:
        print(line)
        #> Author expired by count_visit(): session.commit()


if __name__ == "__main__":
    main()
