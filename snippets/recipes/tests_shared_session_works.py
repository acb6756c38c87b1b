"""The app under test has a session of its own, and shows what it did not load.

Give it a session on [the connection of the
test][snippets.boundaries.join_mode_decides_about_the_outer], as the conftest does. Where both must
be one session, call `session.flush()` and `session.expunge_all()` before the request: the test's
objects are detached then.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, raiseload, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

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
        try:
            response = TestClient(app).get("/authors/1/books")
            print("as expected:", response.json() == expected)
        except InvalidRequestError as error:
            print(error)
            #> 'Author.books' is not available due to lazy='raise'


if __name__ == "__main__":
    main()
