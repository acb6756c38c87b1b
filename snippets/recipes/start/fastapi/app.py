# /// script
# dependencies = ["fastapi", "sqlalchemy>=2.0", "uvicorn"]
# ///
"""An API with one session a request: `uv run app.py`, then http://127.0.0.1:8000/docs."""

import os
from asyncio import Semaphore
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import ForeignKey, String, create_engine, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
    selectinload,
    sessionmaker,
)

engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///authors.db"))
SessionMaker = sessionmaker(engine)
places = Semaphore(10)  # requests with a session; the pool has 15 connections


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(100))
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


class BookOut(BaseModel):
    title: str


class AuthorIn(BaseModel):
    name: str
    titles: list[str] = []


class AuthorOut(BaseModel):
    id: int
    name: str
    books: list[BookOut]


async def get_place() -> AsyncIterator[None]:
    """Waits without a thread. FastAPI has 40: if all wait for connections, none is freed."""
    async with places:
        yield


Place = Annotated[None, Depends(get_place, scope="function")]


def get_session(place: Place) -> Iterator[Session]:
    """One session a request: an exception, `HTTPException` too, rolls back; else it commits."""
    with SessionMaker.begin() as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    Base.metadata.create_all(engine)
    yield
    engine.dispose()


app = FastAPI(lifespan=lifespan)


@app.get("/authors", response_model=list[AuthorOut])
def list_authors(session: SessionDep) -> object:
    """All of them, with their books in one more SELECT."""
    query = select(Author).options(selectinload(Author.books)).order_by(Author.id)
    return session.scalars(query).all()


@app.post("/authors", status_code=201, response_model=AuthorOut)
def create_author(data: AuthorIn, session: SessionDep, tasks: BackgroundTasks) -> Author:
    """A new one; the flush gives the key, the end of the request commits."""
    author = Author(name=data.name)
    author.books = [Book(title=title) for title in data.titles]
    session.add(author)
    session.flush()
    tasks.add_task(announce, author.id)  # the key, not the object
    return author


@app.delete("/authors/{author_id}/books", status_code=204)
def delete_books(author_id: int, session: SessionDep) -> None:
    author = session.get(Author, author_id)
    if author is None:
        raise HTTPException(404, "no such author")
    for book in author.books:
        session.delete(book)


def announce(author_id: int) -> None:
    """What comes after the response has a session of its own."""
    with SessionMaker() as session:
        author = session.get(Author, author_id)
        if author is not None:
            print("New:", author.name)


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app)
