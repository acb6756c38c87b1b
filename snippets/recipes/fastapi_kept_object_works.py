"""What is kept between requests is the key, and each request gets its own object.

The same goes for what is loaded at import, such as the choices of a form: keep keys or plain
values.
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

REQUIRES = ("fastapi", "httpx2")

SessionMaker = sessionmaker()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    with SessionMaker() as session:
        app.state.author_id = session.get(Author, 1).id
    yield


app = FastAPI(lifespan=lifespan)


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.post("/books")
def create_book(title: str, session: SessionDep) -> str:
    author = session.get(Author, app.state.author_id)
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
            #> Voices by Ursula
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    main()
