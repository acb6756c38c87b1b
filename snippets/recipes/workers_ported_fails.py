"""A method that walks relationships worked with a `Session`, and under asyncio it raises.

With a `Session` each relationship is loaded when it is read. Under asyncio a read [cannot
`await`][snippets.detachment.async_error_says_attached_or_detached]: it returns what is loaded, or raises `MissingGreenlet`. No setting
turns lazy loading on.
"""

import asyncio

from sqlalchemy import ForeignKey
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

LABEL = "Ported from a `Session`: `to_dict()` raises"
REQUIRES = ("asyncio",)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    posts: Mapped[list["Post"]] = relationship()

    def to_dict(self) -> dict[str, object]:
        return {"id": self.id, "posts": [post.title for post in self.posts]}


class Post(Base):
    __tablename__ = "post"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))


async def show(engine: AsyncEngine) -> None:
    async with AsyncSession(engine) as session:
        user = await session.get_one(User, 1)
        print(user.to_dict())


async def main() -> None:
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(User(id=1, posts=[Post(title="Hello")]))
        await session.commit()
    try:
        await show(engine)
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
