"""A session that a dependency yields is open while FastAPI makes the response.

`books` is then loaded by a SELECT for each author: name it in `selectinload()` where many are
returned.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.exceptions import ResponseValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = sessionmaker()


class BookOut(BaseModel):
    title: str


class AuthorOut(BaseModel):
    name: str
    books: list[BookOut]


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.get("/authors/{author_id}", response_model=AuthorOut)
def read_author(author_id: int, session: SessionDep) -> Author:
    return session.get(Author, author_id)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            response = client.get("/authors/1")
            print(response.status_code, response.json())
            #> 200 {'name': 'Ursula', 'books': [{'title': 'The Dispossessed'}, {'title': 'Lavinia'}]}
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"])


if __name__ == "__main__":
    main()
