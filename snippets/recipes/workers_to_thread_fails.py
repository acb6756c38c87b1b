"""`MissingGreenlet` in `asyncio.to_thread()`, or in `run_in_executor()`.

The thread reads a relationship that is not loaded, and an object of an `AsyncSession` cannot [load
on attribute access][snippets.detachment.async_error_says_attached_or_detached], in no thread. The
loop's thread meanwhile may use the same session.
"""

import asyncio

from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import async_sessionmaker

from snippets.library import Author
from snippets.serving import served_async_library

LABEL = "MissingGreenlet in `to_thread()`"
REQUIRES = ("asyncio", "sqlalchemy>=2.1")

SessionMaker = async_sessionmaker()


def render(author: Author) -> str:
    return f"{author.name}: {len(author.books)} books"


async def main() -> None:
    engine = await served_async_library()
    SessionMaker.configure(bind=engine)
    async with SessionMaker() as session:
        author = await session.get_one(Author, 1)
        try:
            print(await asyncio.to_thread(render, author))
        except (MissingGreenlet, StatementError) as error:
            print(getattr(error, "orig", error))
            #> greenlet_spawn has not been called; can't call await_() here. Was IO attempted in an unexpected place? (Background on this error at: https://sqlalche.me/e/21/xd2s)
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
