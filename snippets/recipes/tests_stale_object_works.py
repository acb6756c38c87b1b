"""The test refreshes the object before it asserts, or it expires all of them.

`session.expire_all()` after each request does it for all objects, and drops changes that are not
flushed. Where the isolation level gives the transaction [a
snapshot][snippets.refresh.postgresql_isolation_decides], end it first with a commit.
"""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

REQUIRES = ("fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


@app.put("/authors/{author_id}/name")
def rename(author_id: int, name: str) -> None:
    with SessionMaker.begin() as session:
        session.get(Author, author_id).name = name


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with SessionMaker() as session:
        author = session.get(Author, 1)
        url = f"/authors/{author.id}/name"
        print(TestClient(app).put(url, params={"name": "Le Guin"}).status_code)
        #> 200
        session.refresh(author)
        print(author.name)
        #> Le Guin


if __name__ == "__main__":
    main()
