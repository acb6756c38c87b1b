"""`StaticPool` is one connection, and so one database in memory, for all threads.

Two sessions at work at the same time share its transaction: a rollback of one takes back what the
other has flushed.
"""

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Author, Base

REQUIRES = ("sqlite", "fastapi", "httpx2")

app = FastAPI()
SessionMaker = sessionmaker()


@app.get("/authors/{author_id}")
def read_author(author_id: int) -> str:
    with SessionMaker() as session:
        return session.get(Author, author_id).name


def main() -> None:
    one = {"check_same_thread": False}
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=one)
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    with Session(engine) as session, session.begin():
        session.add(Author(id=1, name="Ursula"))
    try:
        print(TestClient(app).get("/authors/1").json())
        #> Ursula
    except OperationalError as error:
        print(error.orig)


if __name__ == "__main__":
    main()
