"""Load before, and give the thread values.

What must run as synchronous ORM code runs in
[`session.run_sync()`][snippets.detachment.async_run_sync_may_lazy_load]: it loads lazily, but it
is no thread, and blocks the loop while it computes.
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlalchemy.orm import selectinload

from snippets.library import Author
from snippets.serving import served_async_library

REQUIRES = ("asyncio", "sqlalchemy>=2.1")

SessionMaker = async_sessionmaker()


def render(name: str, books: int) -> str:
    return f"{name}: {books} books"


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    async with SessionMaker() as session:
        author = await session.get_one(Author, 1, options=[selectinload(Author.books)])
        try:
            print(await asyncio.to_thread(render, author.name, len(author.books)))
            #> Ursula: 2 books
        except (MissingGreenlet, StatementError) as error:
            print(getattr(error, "orig", error))
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
