"""An object that was committed in a block of its own has no values for the response.

`begin()` commits at the end of its block, and [the commit expires the
author][snippets.detachment.begin_block_commits_and_expires]. The block also closes the session, so
`id` [cannot be read][snippets.detachment.expired_column_raises] for the response.
"""

from fastapi import FastAPI
from fastapi.exceptions import ResponseValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "POST: 500 after the commit"
REQUIRES = ("fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = sessionmaker()


class AuthorIn(BaseModel):
    name: str


class AuthorOut(BaseModel):
    id: int
    name: str


@app.post("/authors", status_code=201, response_model=AuthorOut)
def create_author(data: AuthorIn) -> Author:
    with SessionMaker.begin() as session:
        author = Author(**data.model_dump())
        session.add(author)
        return author


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            response = client.post("/authors", json={"name": "Stanislaw"})
            print(response.status_code, response.json())
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"])
            #> Error extracting attribute: DetachedInstanceError: Instance <Author at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
