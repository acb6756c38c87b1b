"""FastAPI makes the response when the endpoint's session is closed already.

FastAPI reads the attributes that the response model names after the endpoint has returned. The end
of the `with` block [has detached the author][snippets.detachment.close_detaches_all] by then, and
[what was not loaded cannot be loaded any more][snippets.detachment.four_texts].
"""

from fastapi import FastAPI
from fastapi.exceptions import ResponseValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "500 when the response is made"
REQUIRES = ("fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = sessionmaker()


class BookOut(BaseModel):
    title: str


class AuthorOut(BaseModel):
    name: str
    books: list[BookOut]


@app.get("/authors/{author_id}", response_model=AuthorOut)
def read_author(author_id: int) -> Author:
    with SessionMaker() as session:
        return session.get(Author, author_id)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            response = client.get("/authors/1")
            print(response.status_code, response.json())
        except ResponseValidationError as error:
            print(error.errors()[0]["msg"])
            #> Error extracting attribute: DetachedInstanceError: Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
