"""With SQLite in memory the app finds no table that the test created.

SQLAlchemy gives each thread its own connection to this database in memory, and each connection is a
database of its own. The test client runs the app in another thread.
"""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, Base

LABEL = "no such table, in tests only"
REQUIRES = ("sqlite", "fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


@app.get("/authors/{author_id}")
def read_author(author_id: int) -> str:
    with SessionMaker() as session:
        return session.get(Author, author_id).name


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    with Session(engine) as session, session.begin():
        session.add(Author(id=1, name="Ursula"))
    try:
        print(TestClient(app).get("/authors/1").json())
    except OperationalError as error:
        print(error.orig)
        #> no such table: author


if __name__ == "__main__":
    main()
