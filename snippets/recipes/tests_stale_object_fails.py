"""After a request the test still sees the old value, although the app has changed the row.

The test's session has its own object, and a query [keeps the values that are
loaded][snippets.states.query_keeps_loaded_values]. So an assertion passes, or fails, on the value
of before.
"""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.orm import sessionmaker

from snippets.library import Author
from snippets.serving import served_library

LABEL = "The test sees the old value"
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
        session.get(Author, 1)
        print(author.name)
        #> Ursula


if __name__ == "__main__":
    main()
