"""Dependencies that depend on the same `get_session` get the same session in a request.

FastAPI calls a dependency once a request and hands its value to all who ask for it, [unless `scope`
or `use_cache` differs][snippets.recipes.fastapi_same_session].
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def current_author(session: SessionDep) -> Author:
    return session.get(Author, 1)


CurrentAuthor = Annotated[Author, Depends(current_author)]


@app.post("/books", status_code=201)
def create_book(title: str, author: CurrentAuthor, session: SessionDep) -> int:
    book = Book(title=title, author=author)
    session.add(book)
    session.commit()
    return book.id


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            response = client.post("/books", params={"title": "Malafrena"})
            print(response.status_code, response.json())
            #> 201 5
        except InvalidRequestError as error:
            print(error)


if __name__ == "__main__":
    main()
