"""Mapped `lazy="raise"`, the relationship is loaded by the queries that name it, or the read raises.

`selectinload()` stands in the query whose response has the list. A response without it has a schema that does not name it. What else reads it [raises at
once][snippets.detachment.raise_wins_over_detached], in a test and not in production.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, FastAPI
from httpx2 import ASGITransport, AsyncClient
from pydantic import BaseModel
from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    mapped_column,
    relationship,
    selectinload,
)

from snippets.serving import served_async_library

REQUIRES = ("fastapi", "httpx2", "pydantic")

app = FastAPI()
SessionMaker = async_sessionmaker()


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Writer(OwnBase):
    __tablename__ = "author"
    name: Mapped[str]
    works: Mapped[list["Work"]] = relationship(lazy="raise", order_by="Work.id")


class Work(OwnBase):
    __tablename__ = "book"
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


async def get_session() -> AsyncIterator[AsyncSession]:
    async with SessionMaker() as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]


class WorkOut(BaseModel):
    title: str


class NameOut(BaseModel):
    name: str


class WriterOut(NameOut):
    works: list[WorkOut]


@app.get("/authors/{author_id}", response_model=WriterOut)
async def read_writer(author_id: int, session: SessionDep) -> Writer:
    with_works = [selectinload(Writer.works)]
    return await session.get(Writer, author_id, options=with_works)


@app.get("/authors", response_model=list[NameOut])
async def read_names(session: SessionDep) -> list[Writer]:
    return [*await session.scalars(select(Writer).order_by(Writer.id))]


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    transport = ASGITransport(app)
    async with AsyncClient(transport=transport, base_url="http://app") as client:
        for path in ("/authors/1", "/authors"):
            print((await client.get(path)).json())
            #> {'name': 'Ursula', 'works': [{'title': 'The Dispossessed'}, {'title': 'Lavinia'}]}
            #> [{'name': 'Ursula'}, {'name': 'Octavia'}]
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
