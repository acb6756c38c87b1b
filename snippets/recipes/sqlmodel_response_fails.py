"""A response of a table model lacks the relationship, although it is loaded.

A relationship is no field of a table model, so pydantic does not look at it, loaded or not.
"""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import StaticPool
from sqlalchemy.orm import registry
from sqlmodel import Field, Relationship, Session, SQLModel, create_engine

LABEL = "The response lacks the relationship"
REQUIRES = ("sqlalchemy<2.1", "sqlmodel", "fastapi", "httpx2")

app = FastAPI()


class Base(SQLModel, registry=registry()):
    pass


class Author(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author")


class Book(Base, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    author_id: int | None = Field(default=None, foreign_key="author.id")
    author: Author | None = Relationship(back_populates="books")


def get_session() -> Iterator[Session]:
    with Session(app.state.engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


@app.get("/authors/{author_id}", response_model=Author)
def read_author(author_id: int, session: SessionDep) -> Author:
    author = session.get_one(Author, author_id)
    assert author.books  # they are loaded
    return author


def main() -> None:
    options = {"check_same_thread": False}
    engine = create_engine("sqlite://", connect_args=options, poolclass=StaticPool)
    app.state.engine = engine
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Author(name="Octavia", books=[Book(title="Kindred")]))
    response = TestClient(app).get("/authors/1")
    print(sorted(response.json().items()))
    #> [('id', 1), ('name', 'Octavia')]


if __name__ == "__main__":
    main()
