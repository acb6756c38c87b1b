"""`awaitable_attrs` loads what an attached object lacks; it does not attach a detached one.

`await emily.awaitable_attrs.poems` reads the attribute inside an `await`, so the lazy load works,
and so does the expired name. On the detached object it raises the same `DetachedInstanceError` as a
plain read. Of a transient one it gives an empty collection.

The mixin `AsyncAttrs` on the declarative base brings it. For many objects use
[`selectinload()`][snippets.detachment.async_scalar_runs_selectinload].

SQLAlchemy's documentation:
[Preventing Implicit IO when Using AsyncSession](https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html#asyncio-orm-avoid-lazyloads).
"""

import asyncio

from sqlalchemy import ForeignKey, String
from sqlalchemy.ext.asyncio import AsyncAttrs, AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.async_library import new_async_library

LABEL = "`await obj.awaitable_attrs.books`"
REQUIRES = ("sqlalchemy>=2.0.13",)


class PoetBase(AsyncAttrs, DeclarativeBase):
    pass


class Poet(PoetBase):
    __tablename__ = "poet"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    poems: Mapped[list["Poem"]] = relationship()


class Poem(PoetBase):
    __tablename__ = "poem"
    id: Mapped[int] = mapped_column(primary_key=True)
    poet_id: Mapped[int] = mapped_column(ForeignKey("poet.id"))


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(PoetBase.metadata.drop_all)
        await connection.run_sync(PoetBase.metadata.create_all)
    async with AsyncSession(engine) as session:
        emily = Poet(name="Emily", poems=[Poem(), Poem()])
        session.add(emily)
        await session.commit()
        print(await emily.awaitable_attrs.name)
        #> Emily
        print(len(await emily.awaitable_attrs.poems))
        #> 2
        await session.commit()
    try:
        await emily.awaitable_attrs.name
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Poet at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print(await Poet().awaitable_attrs.poems)
    #> []
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
