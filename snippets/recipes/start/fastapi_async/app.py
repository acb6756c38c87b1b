# /// script
# dependencies = ["fastapi", "sqlalchemy[asyncio]>=2.0", "aiosqlite", "uvicorn"]
# ///
"""An API with one AsyncSession a request: `uv run app.py`, then http://127.0.0.1:8000/docs."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import (
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    mapped_column,
    relationship,
    selectinload,
)

URL = os.environ.get("DATABASE_URL", "sqlite+aiosqlite:///authors.db")
engine = create_async_engine(URL)
SessionMaker = async_sessionmaker(engine, expire_on_commit=False)


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


async def get_session() -> AsyncIterator[AsyncSession]:
    """One session a request: an exception, `HTTPException` too, rolls back; else it commits."""
    async with SessionMaker.begin() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session, scope="function")]


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield
    await engine.dispose()


app = FastAPI(lifespan=lifespan)


@app.get("/authors", response_model=list[AuthorOut])
async def list_authors(session: SessionDep) -> object:
    """All of them, with the books that the response reads."""
    query = select(Author).options(selectinload(Author.books)).order_by(Author.id)
    return (await session.scalars(query)).all()


@app.post("/authors", status_code=201, response_model=AuthorOut)
async def create_author(
    data: AuthorIn, session: SessionDep, tasks: BackgroundTasks
) -> Author:
    """A new one; the flush gives the key, the end of the request commits."""
    author = Author(name=data.name)
    author.books = [Book(title=title) for title in data.titles]
    session.add(author)
    await session.flush()
    tasks.add_task(announce, author.id)  # the key, not the object
    return author


@app.delete("/authors/{author_id}/books", status_code=204)
async def delete_books(author_id: int, session: SessionDep) -> None:
    with_books = [selectinload(Author.books)]
    author = await session.get(Author, author_id, options=with_books)
    if author is None:
        raise HTTPException(404, "no such author")
    for book in author.books:
        await session.delete(book)


async def announce(author_id: int) -> None:
    """What comes after the response has a session of its own."""
    async with SessionMaker() as session:
        author = await session.get(Author, author_id)
        if author is not None:
            print("New:", author.name)


if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app)
