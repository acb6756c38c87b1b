"""An async bot writes to each user for minutes, and its loop raises `MissingGreenlet`.

The commit [expired the objects][snippets.detachment.async_expire_on_commit_false_keeps_loaded], and reading one outside an `await` would have to load it. With
`expire_on_commit=False` the loop runs on until something [rolls back][snippets.detachment.rollback_expires_regardless]. SQL in the loop begins a transaction, which
[keeps its connection][snippets.corrections.session_keeps_its_connection] until [the server ends it][snippets.errors.pre_ping_misses_an_open_transaction].
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_async_library

LABEL = "An async bot, and a slow loop"
REQUIRES = ("asyncio",)

SessionMaker = async_sessionmaker()


async def send(text: str, name: str) -> None:  # takes a second
    await asyncio.sleep(0)


async def broadcast(text: str) -> str:
    async with SessionMaker() as session:
        authors = (await session.scalars(select(Author))).all()
        note = Book(title=f"{text}: begun")
        session.add(note)
        await session.commit()
        for author in authors:
            await send(text, author.name)
        note.title = f"{text}: sent to {len(authors)}"
        await session.commit()
        return note.title


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    try:
        print(await broadcast("We are closed"))
    except (MissingGreenlet, StatementError) as error:
        print(type(error.__cause__ or error).__name__)
        #> MissingGreenlet
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
