"""A schema that is made inside the block, after a flush, holds its values.

The flush sends the INSERT and [gives the author its
key][snippets.states.new_object_has_no_identity]; the schema then copies values.
`from_attributes=True` lets pydantic read an object.
"""

from fastapi import FastAPI
from fastapi.exceptions import ResponseValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = sessionmaker()


class AuthorIn(BaseModel):
    name: str


class AuthorOut(BaseModel):
    id: int
    name: str


@app.post("/authors", status_code=201, response_model=AuthorOut)
def create_author(data: AuthorIn) -> AuthorOut:
    with SessionMaker.begin() as session:
        author = Author(**data.model_dump())
        session.add(author)
        session.flush()
        return AuthorOut.model_validate(author, from_attributes=True)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            response = client.post("/authors", json={"name": "Stanislaw"})
            print(response.status_code, response.json())
            #> 201 {'id': 3, 'name': 'Stanislaw'}
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"])


if __name__ == "__main__":
    main()
