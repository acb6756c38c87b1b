"""x."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import func, select
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
def create_author(name: str | None, session: SessionDep) -> str:
    session.add(Author(name=name))
    return "created"


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.post("/authors", params={"name": "x" * 101})
        print(response.status_code, response.text)
    with SessionMaker() as session:
        print(session.scalar(select(func.count(Author.id))), "authors")


if __name__ == "__main__":
    main()
