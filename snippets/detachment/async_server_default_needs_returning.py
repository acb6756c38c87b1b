"""A `server_default` is loaded after INSERT only by RETURNING or `eager_defaults=True`.

Where the database has RETURNING, SQLAlchemy by default fetches the column in the INSERT, [those of
a joined subclass excepted][snippets.refresh.insert_default_of_joined_subclass]. Without it
(`implicit_returning=False` here, or MySQL) the attribute is left unloaded, and the first read is a
SELECT: [`MissingGreenlet`][snippets.detachment.async_error_says_attached_or_detached] under
asyncio.

`eager_defaults=True` makes the flush load it. Or `await session.refresh(note)`.

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

import asyncio
from typing import Any

from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from snippets.async_library import new_async_library

LABEL = "`server_default` without RETURNING"


class CountedBase(DeclarativeBase):
    pass


class Counted:
    id: Mapped[int] = mapped_column(primary_key=True)
    views: Mapped[int] = mapped_column(server_default=text("7"))


class Returned(Counted, CountedBase):
    __tablename__ = "returned"


class NotReturned(Counted, CountedBase):
    __tablename__ = "not_returned"
    __table_args__ = {"implicit_returning": False}


class Eager(Counted, CountedBase):
    __tablename__ = "eager"
    __table_args__ = {"implicit_returning": False}
    __mapper_args__: dict[str, Any] = {"eager_defaults": True}


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(CountedBase.metadata.drop_all)
        await connection.run_sync(CountedBase.metadata.create_all)
    notes: list[Counted] = [Returned(id=1), NotReturned(id=1), Eager(id=1)]
    async with AsyncSession(engine, expire_on_commit=False) as session:
        session.add_all(notes)
        await session.commit()
    for note in notes:
        print(type(note).__name__, "unloaded:", sorted(inspect(note).unloaded))
        #> Returned unloaded: []
        #> NotReturned unloaded: ['views']
        #> Eager unloaded: []
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
