"""A flushed UPDATE by default unloads a column with a SQL `onupdate`, `expire_on_commit=False` or not.

The UPDATE does not bring back what `func.now()` gave. So [the flush expires that
attribute][snippets.detachment.flush_expires_computed_columns], and the next read is a SELECT: under
asyncio `MissingGreenlet`. A value that the program sets itself stays loaded. A bulk UPDATE by
primary key [leaves the old value][snippets.synchronize_session.bulk_update_leaves_the_rest_stale]
on the object.

[`eager_defaults=True`][snippets.detachment.eager_defaults_fetches_computed_columns] in
`__mapper_args__` fetches it in the flush. Or write `await session.refresh(note, ["changed"])`, or a
Python function, `onupdate=datetime.now` ([of one object in the
flush][snippets.refresh.python_onupdate_of_several_objects]).

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

import asyncio
from datetime import datetime

from sqlalchemy import String, func, inspect, update
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from snippets.async_library import new_async_library

LABEL = "`onupdate=func.now()` after an UPDATE"


class NoteBase(DeclarativeBase):
    pass


class Note(NoteBase):
    __tablename__ = "note"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(String(30))
    changed: Mapped[datetime] = mapped_column(default=func.now(), onupdate=func.now())


async def main() -> None:
    engine = await new_async_library()
    async with engine.begin() as connection:
        await connection.run_sync(NoteBase.metadata.drop_all)
        await connection.run_sync(NoteBase.metadata.create_all)
    async with AsyncSession(engine, expire_on_commit=False) as session:
        note = Note(text="draft")
        session.add(note)
        await session.commit()
        print(sorted(inspect(note).unloaded))
        #> []

        note.text = "final"
        await session.commit()
        print(sorted(inspect(note).unloaded))
        #> ['changed']
        try:
            print(note.changed)
        except (MissingGreenlet, StatementError) as error:
            print(type(error.__cause__ or error).__name__)
            #> MissingGreenlet

        note.changed = datetime(2000, 1, 1)
        await session.commit()
        print(sorted(inspect(note).unloaded), note.changed.year)
        #> [] 2000

        await session.execute(update(Note), [{"id": note.id, "text": "bulk"}])
        print(note.changed.year)
        #> 2000
        await session.refresh(note, ["changed"])
        print(note.changed.year > 2000)
        #> True
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
