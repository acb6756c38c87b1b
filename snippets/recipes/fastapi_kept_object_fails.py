"""An object that is loaded once, when the program starts, serves the first request only.

The first request [attaches the author to its
session][snippets.detachment.appending_a_cached_object_attaches_it], whose [commit expires
it][snippets.refresh.commit_expires_every_object] and whose end detaches it. In the second request
its name [cannot be read][snippets.detachment.expired_column_raises].
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "Loaded at start or import time"
REQUIRES = ("fastapi", "httpx2")

SessionMaker = sessionmaker()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    with SessionMaker() as session:
        app.state.author = session.get(Author, 1)
    yield


app = FastAPI(lifespan=lifespan)


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.post("/books")
def create_book(title: str, session: SessionDep) -> str:
    author = app.state.author
    by = author.name
    session.add(Book(title=title, author=author))
    session.commit()
    return f"{title} by {by}"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            print(client.post("/books", params={"title": "Malafrena"}).json())
            #> Malafrena by Ursula
            print(client.post("/books", params={"title": "Voices"}).json())
        except DetachedInstanceError as error:
            print(error)
            #> Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
