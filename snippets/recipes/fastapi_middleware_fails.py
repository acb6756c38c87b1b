"""A middleware that opens the session closes it before a background task or a stream is done.

`call_next()` returns when the response has begun. Its body and its background tasks come after
that, and the end of the `with` block [has detached the
objects][snippets.detachment.close_detaches_all] that they use.
"""

from typing import Any

from fastapi import BackgroundTasks, FastAPI, Request
from fastapi.testclient import TestClient
from sqlalchemy.orm import sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

LABEL = "Session in a middleware"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
counted: list[str] = []


@app.middleware("http")
async def add_session(request: Request, call_next: Any) -> Any:
    with SessionMaker() as session:
        request.state.session = session
        return await call_next(request)


def count_books(author: Author) -> None:
    counted.append(f"{author.name}: {len(author.books)}")


@app.post("/authors/{author_id}/reads", status_code=202)
def read(author_id: int, request: Request, tasks: BackgroundTasks) -> None:
    author = request.state.session.get(Author, author_id)
    tasks.add_task(count_books, author)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        print(client.post("/authors/1/reads").status_code, counted)
        #> 202 []
    try:
        TestClient(app).post("/authors/1/reads")
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Author at 0x...> is not bound to a Session; lazy load operation of attribute 'books' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)


if __name__ == "__main__":
    main()
