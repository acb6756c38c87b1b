"""The dependency that finds the user opens a session, and the endpoint opens another.

An object [belongs to one session][snippets.detachment.an_object_belongs_to_one_session], and the
author belongs to that of `current_author`, which is open until the response was sent.
`session.add(book)` cascades to `book.author`, and the endpoint's session refuses it.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "Two dependencies, two sessions"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def current_author() -> Iterator[Author]:
    with SessionMaker() as session:
        yield session.get(Author, 1)


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
        except InvalidRequestError as error:
            print(error)
            #> Object '<Author at 0x...>' is already attached to session 'N' (this is 'M')


if __name__ == "__main__":
    main()
