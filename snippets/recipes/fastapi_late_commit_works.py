"""With `scope="function"` the session commits and closes before the response is sent.

The response [is made before that][snippets.recipes.fastapi_cleanup_order], so lazy attributes of a
returned object can be read. FastAPI has the parameter since 0.121; a `session.commit()` in the
endpoint is as early on other releases.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi>=0.121", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def get_session() -> Iterator[Session]:
    with SessionMaker.begin() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]


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
        #> 500 Internal Server Error
    try:
        TestClient(app).post("/authors", params=ursula_again)
    except IntegrityError as error:
        print(type(error).__name__)
        #> IntegrityError


if __name__ == "__main__":
    main()
