"""The generator that makes the lines opens the session, and closes it when it ends.

It ends too when the client leaves in the middle. A session that a dependency yields lasts as long as the stream
from FastAPI 0.118 on (from 0.106 to 0.117 it was closed before).
"""

from collections.abc import Iterator

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

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
