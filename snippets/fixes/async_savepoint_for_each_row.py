"""Add within `async with session.begin_nested()`, and expunge nothing.

On SQLite [let SQLAlchemy send BEGIN][snippets.fixes.begin_in_time_on_sqlite]: else the savepoint's
release may commit what is in it.
"""

import asyncio

from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession

from snippets.async_library import new_async_library
from snippets.library import Book


async def main() -> None:
    engine = await new_async_library()
    session = AsyncSession(engine, expire_on_commit=False)
    # before
    book = Book(id=4, title="a taken key")
    session.add(book)
    try:
        async with session.begin_nested():  # flushes first: no savepoint yet
            await session.flush()
    except IntegrityError:
        try:
            session.expunge(book)
        except InvalidRequestError as error:
            print(error)
            #> Instance <Book at 0x...> is not present in this Session
    print("rolled back:", not session.is_active)
    #> rolled back: True
    await session.rollback()
    # after
    await session.flush()  # what is pending fails here, not as a skipped row
    for book in [Book(id=4, title="a taken key"), Book(title="Dawn")]:
        try:
            async with session.begin_nested():
                session.add(book)
        except IntegrityError:
            print("skipped:", book.title)
            #> skipped: a taken key
    await session.commit()
    print("saved:", book.title)
    #> saved: Dawn
    await session.close()
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
