"""The stream works, and each request keeps a connection of the pool for itself.

The body is made when the endpoint has returned, so the `with` block closes the session before the first line.
A closed session [begins again when it is used][snippets.detachment.closed_session_takes_nothing_back], and after the stream nobody closes it:
its connection goes back to the pool when the garbage collector finds it, or not at all.
"""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Streaming: connections run out"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


@app.get("/authors")
def export() -> StreamingResponse:
    with SessionMaker() as session:

        def lines() -> Iterator[str]:
            for author in session.scalars(select(Author)):
                yield f"{author.name}:{len(author.books)} "

        return StreamingResponse(lines())


def main() -> None:
    engine = served_library()
    SessionMaker.configure(bind=engine)
    with TestClient(app) as client:
        print(client.get("/authors").text.split())
    print("connections in use:", engine.pool.checkedout())


if __name__ == "__main__":
    main()
