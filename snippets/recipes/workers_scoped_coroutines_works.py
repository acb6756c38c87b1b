"""Each handler opens a session of its own.

Where code deep down needs the registry, let [a `scopefunc`][snippets.boundaries.scopefunc_decides_the_session]
tell the requests apart, such as `asyncio.current_task`, and call `remove()` at the end of each. A
synchronous session blocks the loop while it waits for the database; an `AsyncSession` does not.
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

REQUIRES = ()

SessionMaker = sessionmaker()


async def order_book(title: str) -> None:  # a handler of Tornado, of aiohttp
    with SessionMaker() as session:
        session.add(Book(title=title))
        await asyncio.sleep(0.1)  # asks the bookshop, which has it not
        session.rollback()


async def rename(author_id: int, name: str) -> None:
    with SessionMaker() as session:
        session.get_one(Author, author_id).name = name
        session.commit()


async def main() -> None:
    SessionMaker.configure(bind=served_library())
    await asyncio.gather(order_book("Solaris"), rename(1, "Le Guin"))
    with SessionMaker() as session:
        print(session.scalars(select(Book.title).order_by(Book.id)).all()[3:])
        #> ['Beowulf']


if __name__ == "__main__":
    asyncio.run(main())
