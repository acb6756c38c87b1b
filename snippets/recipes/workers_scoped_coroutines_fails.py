"""One handler commits, and saves what another has rolled back afterwards: no error.

Coroutines of one server run in one thread, and [`scoped_session` has one session a
thread][snippets.detachment.each_thread_has_its_own_session]. Between two `await` of the one
handler the other uses the same session: `commit()` [saves what all have put into
it][snippets.states.flush_writes_commit_keeps], and `remove()` detaches the objects of all.
"""

import asyncio

from sqlalchemy import select
from sqlalchemy.orm import scoped_session, sessionmaker

from snippets.library import Author, Book
from snippets.serving import served_library

LABEL = "Coroutines that share a scoped_session"
REQUIRES = ()

SessionMaker = sessionmaker()
registry = scoped_session(SessionMaker)


async def order_book(title: str) -> None:  # a handler of Tornado, of aiohttp
    registry.add(Book(title=title))
    await asyncio.sleep(0.1)  # asks the bookshop, which has it not
    registry.rollback()


async def rename(author_id: int, name: str) -> None:
    registry.get_one(Author, author_id).name = name
    registry.commit()
    registry.remove()


async def main() -> None:
    SessionMaker.configure(bind=served_library())
    await asyncio.gather(order_book("Solaris"), rename(1, "Le Guin"))
    with SessionMaker() as session:
        print(session.scalars(select(Book.title).order_by(Book.id)).all()[3:])
        #> ['Beowulf', 'Solaris']
    registry.remove()


if __name__ == "__main__":
    asyncio.run(main())
