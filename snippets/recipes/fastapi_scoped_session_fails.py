"""A `scoped_session` gives two requests one session, and one closes it under the other.

[Its scope is the thread][snippets.boundaries.scopefunc_decides_the_session], and a request is no thread: FastAPI runs `def` dependencies and endpoints in threads of a pool, perhaps another each time, and `async def` ones all in one. Here both dependencies
ran in the same thread of the pool, one after the other. A `remove()` that runs in another thread takes [the session of that one][snippets.detachment.each_thread_has_its_own_session], and leaves this one open. Where a `commit()` meets the other's query or `close()`, [the text is "in 'prepared' state" or
"This transaction is closed"][snippets.boundaries.committing_session_refuses_other_threads]; or [rows are lost][snippets.boundaries.rollback_in_a_thread_undoes_for_all].
"""

import asyncio
from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy.orm import Session, scoped_session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "FastAPI with scoped_session"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
has_begun, answer = asyncio.Event(), asyncio.Event()
registry = scoped_session(SessionMaker)


def get_session() -> Iterator[Session]:
    session = registry()
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
        except DetachedInstanceError as error:
            print(error)
            #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    asyncio.run(main())
