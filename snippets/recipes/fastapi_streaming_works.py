"""The generator that makes the lines opens the session, and closes it at its end.

If the client goes away, nobody asks for the next line: without `background` the connection is in
use until Python collects the generator. A session that a dependency yields serves too: FastAPI from
0.118 on closes it after the stream, with the default scope.
"""

from collections.abc import Generator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError
from starlette.background import BackgroundTask

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2", "starlette")

app = FastAPI()
SessionMaker = sessionmaker()


@app.get("/authors")
def export() -> StreamingResponse:
    def lines() -> Generator[str]:
        with SessionMaker() as session:
            for author in session.scalars(select(Author)):
                yield f"{author.name}\n"
                yield f"{len(author.books)} books\n"

    body = lines()
    return StreamingResponse(body, background=BackgroundTask(body.close))


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
