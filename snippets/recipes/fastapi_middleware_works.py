"""A session that a dependency yields is open until background tasks and streams are done.

That is so with the default scope, and not in FastAPI 0.106 to 0.117. A task that may run long [gets
the key][snippets.recipes.fastapi_background_task_works].
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
counted: list[str] = []


def get_session() -> Iterator[Session]:
    with SessionMaker() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


def count_books(author: Author) -> None:
    counted.append(f"{author.name}: {len(author.books)}")


@app.post("/authors/{author_id}/reads", status_code=202)
def read(author_id: int, session: SessionDep, tasks: BackgroundTasks) -> None:
    author = session.get(Author, author_id)
    tasks.add_task(count_books, author)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with TestClient(app, raise_server_exceptions=False) as client:
        print(client.post("/authors/1/reads").status_code, counted)
        #> 202 ['Ursula: 2']
    try:
        TestClient(app).post("/authors/1/reads")
    except DetachedInstanceError as error:
        print(error)


if __name__ == "__main__":
    main()
