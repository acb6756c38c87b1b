"""The endpoint adds the user to its own session; or the dependency's query loads what will be read.

`session.add(author)` takes in an object that is in no session, unless it [holds that row already][snippets.detachment.add_refuses_a_second_instance]: then go on with what
[`merge()` returns][snippets.merge.returns_another_object], or `get()` the row by the user's id. Where only `books` is read,
`options=[selectinload(Author.books)]` in the dependency [serves without `add()`][snippets.detachment.eager_loaded_stays_readable]. With [one session for both][snippets.recipes.fastapi_two_sessions_works] none of
this is needed.
"""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def current_author() -> Author:
    with SessionMaker() as session:
        return session.get(Author, 1)


CurrentAuthor = Annotated[Author, Depends(current_author)]


@app.get("/me/books")
def my_books(author: CurrentAuthor) -> list[str]:
    with SessionMaker() as session:
        session.add(author)
        total = session.scalar(select(func.count(Book.id)))
        return [f"{book.title}, one of {total}" for book in author.books]


@app.put("/me/name")
def rename(name: str, author: CurrentAuthor) -> None:
    with SessionMaker() as session:
        session.add(author)
        author.name = name
        session.commit()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            print(client.get("/me/books").json())
            #> ['The Dispossessed, one of 4', 'Lavinia, one of 4']
        except DetachedInstanceError as error:
            print(error)
        client.put("/me/name", params={"name": "Le Guin"})
        with SessionMaker() as session:
            print(session.get(Author, 1).name)
            #> Le Guin


if __name__ == "__main__":
    main()
