"""A column with a SQL `onupdate` is unloaded after an UPDATE, despite `expire_on_commit=False`.

The database computes `func.now()`, and the UPDATE does not bring the value back:
[the flush expires that one attribute][snippets.detachment.flush_expires_computed_columns],
and the next read is a SELECT. Under asyncio it raises `MissingGreenlet`, often far
away, where a response is built.

`eager_defaults=True` in `__mapper_args__`
[fetches the value in the flush][snippets.detachment.eager_defaults_fetches_computed_columns],
by RETURNING or by a SELECT. The default, `"auto"`, does so for INSERT only. Or
`await session.refresh(note, ["changed"])`, or use a Python function,
`onupdate=datetime.now`: its value is known.

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

import asyncio
from datetime import datetime
from typing import Any, Optional

from sqlalchemy import String, func, inspect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from snippets.async_library import new_async_library


class NoteBase(DeclarativeBase):
    pass


class Stamped:
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(30))
    changed: Mapped[Optional[datetime]] = mapped_column(onupdate=func.now())


class Note(Stamped, NoteBase):
    __tablename__ = "note"


class EagerNote(Stamped, NoteBase):
    __tablename__ = "eager_note"
    __mapper_args__: dict[str, Any] = {"eager_defaults": True}


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(NoteBase.metadata.drop_all)
        await connection.run_sync(NoteBase.metadata.create_all)
    notes: list[Stamped] = [Note(text="draft"), EagerNote(text="draft")]
    async with AsyncSession(engine, expire_on_commit=False) as session:
        for note in notes:
            session.add(note)
            await session.commit()
            note.text = "final"
            await session.commit()
            print(type(note).__name__, sorted(inspect(note).unloaded))
            #> Note ['changed']
            #> EagerNote []
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
