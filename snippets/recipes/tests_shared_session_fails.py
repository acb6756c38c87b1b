"""A test that lends its session to the app is green, and production answers 500.

The app gets [the author of the test][snippets.boundaries.shared_test_session_hides_missing_loads],
with `books` loaded. In production the app starts with an empty session, and what it forgot to load
is missing.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Green test, 500 in production"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.get("/authors/{author_id}/books")
def count_books(author_id: int, session: SessionDep) -> int:
    author = session.get(Author, author_id, options=[raiseload(Author.books)])
    return len(author.books)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with SessionMaker() as session:
        author = session.get(Author, 1)
        expected = len(author.books)
        app.dependency_overrides[get_session] = lambda: session
        try:
            response = TestClient(app).get("/authors/1/books")
            print("as expected:", response.json() == expected)
            #> as expected: True
        except InvalidRequestError as error:
            print(error)


if __name__ == "__main__":
    main()
