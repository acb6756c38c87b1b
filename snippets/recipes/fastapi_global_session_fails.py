"""One request fails, and each one after it: `PendingRollbackError`, also from a plain GET.

All requests use the session of the module. After a failed flush it [refuses SQL until somebody
calls `rollback()`][snippets.states.failed_flush_evicts_new], and nobody does. Without an error it is no better: `def` endpoints run in threads, and
[one's `rollback()` undoes the other's work][snippets.boundaries.rollback_in_a_thread_undoes_for_all].
"""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import close_all_sessions, sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "PendingRollbackError in every request"
REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()
session = SessionMaker()


@app.put("/authors/{author_id}", status_code=201)
def create_author(author_id: int, name: str) -> None:
    session.add(Author(id=author_id, name=name))
    session.commit()


@app.get("/authors/count")
def count_authors() -> int:
    return session.scalar(select(func.count(Author.id)))


def main() -> None:
    session.bind = served_library()
    with TestClient(app) as client:
        for method, path in (
            ("PUT", "/authors/1?name=Mary"),
            ("GET", "/authors/count"),
            ("PUT", "/authors/7?name=Mary"),
        ):
            try:
                outcome = str(client.request(method, path).status_code)
            except SQLAlchemyError as error:
                outcome = type(error).__name__
            print(method, path, outcome)
            #> PUT /authors/1?name=Mary IntegrityError
            #> GET /authors/count PendingRollbackError
            #> PUT /authors/7?name=Mary PendingRollbackError
    close_all_sessions()


if __name__ == "__main__":
    main()
