"""A client reads a stream slowly, and the stream keeps a connection of the pool all the time.

The generator waits at each `yield` until the line is sent, inside the block that [keeps its
connection][snippets.corrections.session_keeps_its_connection]. A stream of server-sent events does
that until the client goes away.
"""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from snippets.library import Book
from snippets.serving import served_library

LABEL = "A slow stream keeps a connection"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def in_use() -> int:
    return SessionMaker.kw["bind"].pool.checkedout()


@app.get("/books")
def export() -> StreamingResponse:
    def lines() -> Iterator[str]:
        with SessionMaker() as session:
            for title in session.scalars(select(Book.title).order_by(Book.id)):
                yield f"{title}, in use: {in_use()}\n"

    return StreamingResponse(lines())


def main() -> None:
    SessionMaker.configure(bind=served_library())
    for line in TestClient(app).get("/books").text.splitlines():
        print(line)
        #> The Dispossessed, in use: 1
        #> Lavinia, in use: 1
        #> Kindred, in use: 1
        #> Beowulf, in use: 1


if __name__ == "__main__":
    main()
