"""Set `eager_defaults=True`, and the flush fetches defaults and `onupdate` values."""

import asyncio
from datetime import datetime
from typing import Any, Optional

from sqlalchemy import String, func
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from snippets.async_library import new_async_library


class NoteBase(DeclarativeBase):
    pass


class Note(NoteBase):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(20))
    changed: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())


class EagerNote(NoteBase):
    __tablename__ = "eager_note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(20))
    changed: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())
    __mapper_args__: dict[str, Any] = {"eager_defaults": True}


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(NoteBase.metadata.create_all)
    session = AsyncSession(engine)
    note, eager_note = Note(text="one"), EagerNote(text="one")
    session.add_all([note, eager_note])
    await session.flush()
    # before
    note.text = "two"
    await session.flush()
    try:
        print(note.changed)
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    # after
    eager_note.text = "two"
    await session.flush()
    print("changed is a", type(eager_note.changed).__name__)
    #> changed is a datetime
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
