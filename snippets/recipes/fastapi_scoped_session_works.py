"""A plain `sessionmaker`: each call makes a session, and the request passes it on.

That is safe with `def` endpoints too: a session [may go from thread to thread, one at a
time][snippets.recipes.workers_executor_works], and the dependency, the endpoint and the close of a
request run one after the other.

A registry that code deep down needs wants [a `scopefunc` that tells the requests apart][snippets.boundaries.scopefunc_decides_the_session], such as the `get` of a `ContextVar`, [set in a middleware][snippets.recipes.starlette_contextvar_works],
and `remove()` at the end of each.
"""

import asyncio
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
has_begun, answer = asyncio.Event(), asyncio.Event()


def get_session() -> Iterator[Session]:
    session = SessionMaker()
    try:
        yield session
    finally:
        session.close()


SessionDep = Annotated[Session, Depends(get_session)]


@app.get("/authors/{author_id}")
async def read_author(author_id: int, slow: bool, session: SessionDep) -> str:
    author = session.get_one(Author, author_id)
    has_begun.set()
    if slow:
        await answer.wait()  # of another service
    return f"{author.name} wrote {len(author.books)} books"


async def main() -> None:
    SessionMaker.configure(bind=served_library())
    async with AsyncClient(transport=ASGITransport(app), base_url="http://a") as client:
        slow = asyncio.create_task(client.get("/authors/1?slow=1"))
        await has_begun.wait()
        print((await client.get("/authors/2?slow=0")).json())
        #> Octavia wrote 1 books
        answer.set()
        try:
            print((await slow).json())
            #> Ursula wrote 2 books
        except DetachedInstanceError as error:
            print(error)


if __name__ == "__main__":
    asyncio.run(main())
