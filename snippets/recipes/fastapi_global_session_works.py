"""Each request gets a session, and the end of its block closes it, also after an error.

The close [rolls back][snippets.detachment.close_detaches_all] what was not committed. An endpoint that catches the error and goes on calls `rollback()` itself, or
[puts the attempt into a savepoint][snippets.states.savepoint_contains_failed_flush].
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.put("/authors/{author_id}", status_code=201)
def create_author(author_id: int, name: str, session: SessionDep) -> None:
    session.add(Author(id=author_id, name=name))
    session.commit()


@app.get("/authors/count")
def count_authors(session: SessionDep) -> int:
    return session.scalar(select(func.count(Author.id)))


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        for method, path in (
            ("PUT", "/authors/1?name=Mary"),
            ("GET", "/authors/count"),
            ("PUT", "/authors/7?name=Mary"),
        ):
            try:
                outcome = str(client.request(method, path).status_code)
            except SQLAlchemyError as error:
                outcome = type(error).__name__
            print(method, path, outcome)
            #> PUT /authors/1?name=Mary IntegrityError
            #> GET /authors/count 200
            #> PUT /authors/7?name=Mary 201
    close_all_sessions()


if __name__ == "__main__":
    main()
