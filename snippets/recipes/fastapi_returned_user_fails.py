"""The dependency closes the user's session, and the endpoint's session loads nothing for the user.

A lazy load uses [the session that the object is in][snippets.detachment.an_object_belongs_to_one_session], and no other that happens to be open. The
author is in none: the end of the block [detached her][snippets.detachment.close_detaches_all]. `expire_on_commit=False` [loads
nothing][snippets.detachment.expire_on_commit_false_keeps_loaded], and a change of her [waits for an `add()`][snippets.detachment.add_keeps_detached_changes]: the commit of another session does not save it.
"""

from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "A user from a closed session"
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
        total = session.scalar(select(func.count(Book.id)))
        return [f"{book.title}, one of {total}" for book in author.books]


@app.put("/me/name")
def rename(name: str, author: CurrentAuthor) -> None:
    with SessionMaker() as session:
        author.name = name
        session.commit()


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app) as client:
        try:
            print(client.get("/me/books").json())
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
        client.put("/me/name", params={"name": "Le Guin"})
        with SessionMaker() as session:
            print(session.get(Author, 1).name)
            #> Ursula


if __name__ == "__main__":
    main()
