"""A relationship of a SQLModel object raises under asyncio, as it would without SQLModel.

Reading it is a lazy load, and [nobody awaits it][snippets.detachment.async_missing_greenlet_bare].
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import registry
from sqlmodel import Field, Relationship, SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

LABEL = "MissingGreenlet in a relationship"
REQUIRES = ("sqlalchemy<2.1", "sqlmodel")


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


async def main() -> None:
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(Author(name="Stanislaw", books=[Book(title="Solaris")]))
        await session.commit()
    async with AsyncSession(engine) as session:
        query = select(Author)
        author = (await session.exec(query)).one()
        try:
            print([book.title for book in author.books])
        except MissingGreenlet as error:
            print(str(error).partition(";")[0])
            #> greenlet_spawn has not been called
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
