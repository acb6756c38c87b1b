"""A write-only collection never loads itself: it gives statements that you `await`.

A `WriteOnlyMapped` relationship holds no list. `add()` and `remove()` record changes for the next
flush, `select()` returns a SELECT for the members. `add()` and `select()` work here on an expired
object without `MissingGreenlet`: the primary key is loaded when you await the SELECT. A detached
object whose key is not expired [can build the statement
too][snippets.detachment.write_only_detached].

SQLAlchemy's documentation:
[Write Only Relationships](https://docs.sqlalchemy.org/en/21/orm/large_collections.html#write-only-relationship).
"""

import asyncio
from typing import Optional

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    WriteOnlyMapped,
    mapped_column,
    relationship,
)

from snippets.async_library import new_async_library

LABEL = "`WriteOnlyMapped` collections"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    copies: WriteOnlyMapped["Copy"] = relationship()


class Copy(ShelfBase):
    __tablename__ = "copy"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("shelf.id"))


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(ShelfBase.metadata.drop_all)
        await connection.run_sync(ShelfBase.metadata.create_all)
    async with AsyncSession(engine) as session:
        shelf = Shelf()
        session.add(shelf)
        await session.commit()
        print("id" in inspect(shelf).expired_attributes)
        #> True

        shelf.copies.add(Copy())
        await session.commit()
        copy = await session.scalar(shelf.copies.select())
        print("copy", copy.id)
        #> copy 1
        shelf.copies.remove(copy)
        await session.flush()
        print("shelf of the copy:", copy.shelf_id)
        #> shelf of the copy: None
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
