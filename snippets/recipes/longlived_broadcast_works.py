"""Take values and keys from one short session, send without any, and store the result in another.

Nothing is held while the bot sends: [values outlive their session][snippets.detachment.plain_values_outlive_the_session]. If the second session fails for a lost connection,
its block can run again, for it starts from the key. The row may be [gone by then][snippets.recipes.celery_long_work_works].
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_async_library

REQUIRES = ("asyncio",)

SessionMaker = async_sessionmaker()


async def send(text: str, name: str) -> None:  # takes a second
    await asyncio.sleep(0)


async def broadcast(text: str) -> str:
    async with SessionMaker.begin() as session:
        names = (await session.scalars(select(Author.name))).all()
        note = Book(title=f"{text}: begun")
        session.add(note)
        await session.flush()
        note_id = note.id
    for name in names:
        await send(text, name)
    async with SessionMaker.begin() as session:
        note = await session.get_one(Book, note_id)
        note.title = f"{text}: sent to {len(names)}"
        return note.title


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    try:
        print(await broadcast("We are closed"))
        #> We are closed: sent to 2
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
