"""The generator that makes the lines opens the session, and closes it at its end.

A session that a dependency yields serves too where it is closed after the stream: by FastAPI from 0.118 on, with the
default scope.
"""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


@app.get("/authors")
def export() -> StreamingResponse:
    def lines() -> Iterator[str]:
        with SessionMaker() as session:
            for author in session.scalars(select(Author)):
                yield f"{author.name}\n"
                yield f"{len(author.books)} books\n"

    return StreamingResponse(lines())


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.get("/authors")
        print(response.status_code, response.text.splitlines())
        #> 200 ['Ursula', '2 books', 'Octavia', '1 books']
    try:
        TestClient(app).get("/authors")
    except DetachedInstanceError as error:
        print(error)


if __name__ == "__main__":
    main()
