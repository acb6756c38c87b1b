"""The event `do_orm_execute` says which line loads what it reads.

It fires for each SELECT of the ORM; `lazy_loaded_from` marks lazy loads of relationships,
`is_column_load` loads of columns, and `refresh()`. Under asyncio such a read raises
`MissingGreenlet`. Raise in the listener [to refuse them in
tests][snippets.recipes.tests_lazy_load_guard].
"""

from collections.abc import Iterator
from pathlib import Path
from traceback import extract_stack
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Who loads here?"
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


@event.listens_for(SessionMaker, "do_orm_execute")
def loads(state: ORMExecuteState) -> None:
    if state.lazy_loaded_from or state.is_column_load:
        seen.append(f"loaded by {culprit()}")


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def describe(author: Author) -> str:
    titles = [book.title for book in author.books]
    return f"{author.name} wrote {titles}"


@app.get("/authors/{author_id}")
def read_author(author_id: int, session: SessionDep) -> str:
    author = session.get(Author, author_id)
    session.expire(author, ["name"])
    return describe(author)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        print(client.get("/authors/1").status_code)
        #> 200
    for line in seen:
        print(line)
        #> loaded by describe(): titles = [book.title for book in author.books]
        #> loaded by describe(): return f"{author.name} wrote {titles}"


if __name__ == "__main__":
    main()
