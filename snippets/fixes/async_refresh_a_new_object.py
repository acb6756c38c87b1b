"""Give a new object its collection, or refresh it: no query has loaded it.

Without `expire_on_commit=False` the commit expires what you gave it, too, and `refresh(user, ["posts"])` loads no column:
call `refresh(user)` as well.
"""

import asyncio

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from snippets.async_library import new_async_library


class OwnBase(DeclarativeBase):
    pass


class User(OwnBase):
    __tablename__ = "new_user"
    id: Mapped[int] = mapped_column(primary_key=True)
    posts: Mapped[list["Post"]] = relationship(lazy="selectin")


class Post(OwnBase):
    __tablename__ = "new_post"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("new_user.id"))


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(OwnBase.metadata.drop_all)
        await connection.run_sync(OwnBase.metadata.create_all)
    session = AsyncSession(engine, expire_on_commit=False)
    # before
    session.add(user := User())
    await session.commit()
    try:
        print(user.posts)
    except (MissingGreenlet, StatementError):
        print("unloaded:", inspect(user).unloaded)
        #> unloaded: {'posts'}
    # after
    await session.refresh(user)  # without lazy="selectin": (user, ["posts"])
    print(user.posts)
    #> []
    session.add(other := User(posts=[]))
    await session.commit()
    print(other.posts)
    #> []
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
