"""The stream reads portions, each in a short session, and none is open at a `yield`.

A portion sees the rows as they are then: see [portions](batches-portions.md). A stream of events
queries, leaves the block, sends, and sleeps. If the request has a session, as for its user, call
`session.close()` when it has done its work: with the default scope it is open until the stream
ends.
"""

from collections.abc import Iterator, Sequence

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from sqlalchemy import Row, select
from sqlalchemy.orm import sessionmaker

from snippets.library import Book
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


def in_use() -> int:
    return SessionMaker.kw["bind"].pool.checkedout()


def books_after(last: int) -> Sequence[Row[int, str]]:
    query = select(Book.id, Book.title).where(Book.id > last).order_by(Book.id)
    with SessionMaker() as session:
        return session.execute(query.limit(2)).all()


@app.get("/books")
def export() -> StreamingResponse:
    def lines() -> Iterator[str]:
        last = 0
        while portion := books_after(last):
            for book in portion:
                yield f"{book.title}, in use: {in_use()}\n"
            last = portion[-1].id

    return StreamingResponse(lines())


def main() -> None:
    SessionMaker.configure(bind=served_library())
    for line in TestClient(app).get("/books").text.splitlines():
        print(line)
        #> The Dispossessed, in use: 0
        #> Lavinia, in use: 0
        #> Kindred, in use: 0
        #> Beowulf, in use: 0


if __name__ == "__main__":
    main()
