"""The client reads 201, and the commit that comes after the response fails.

Code after the `yield` of a dependency runs when the response was sent. `begin()` flushes and
commits there, so an INSERT that the database refuses is too late for a status.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "201, but the row is not there"
REQUIRES = ("fastapi>=0.121", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker.begin() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.post("/authors", status_code=201)
def create_author(author_id: int, name: str, session: SessionDep) -> str:
    session.add(Author(id=author_id, name=name))
    return "created"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    ursula_again = {"author_id": "1", "name": "Ursula"}
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.post("/authors", params=ursula_again)
        print(response.status_code, response.text)
        #> 201 "created"
    try:
        TestClient(app).post("/authors", params=ursula_again)
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError


if __name__ == "__main__":
    main()
