"""`relationship(lazy="selectin")` loads with each query and each `get()`, in place of lazy loading.

For one query or one `get()` write [`options=[selectinload(User.posts)]`][snippets.fixes.error_missing_greenlet]. A method that walks
far runs unchanged in [`run_sync()`][snippets.detachment.async_run_sync_may_lazy_load]: in it lazy loading works. A large collection is
mapped [write-only][snippets.detachment.async_write_only_collection_never_loads]. An object that you have just inserted
[was loaded by no query][snippets.detachment.async_new_collection_is_unloaded_after_flush].
"""

import asyncio

from sqlalchemy import ForeignKey
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    lazyload,
    mapped_column,
    relationship,
)

REQUIRES = ("asyncio",)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"

    id: Mapped[int] = mapped_column(primary_key=True)
    posts: Mapped[list["Post"]] = relationship(lazy="selectin")

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
        #> {'id': 1, 'posts': ['Hello']}
    lazily = [lazyload(User.posts)]  # as if it were mapped without the option
    async with AsyncSession(engine) as session:
        user = await session.get_one(User, 1, options=lazily)
        print(await session.run_sync(lambda _: user.to_dict()))
        #> {'id': 1, 'posts': ['Hello']}


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
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
