"""Two `run_in_executor()` calls at once use one session, and what one of them added is not saved.

Each call starts at once, in a thread of the pool; neither waits for the other. The second fails its
check, and [its `rollback()` undoes what both have put into the
session][snippets.boundaries.rollback_in_a_thread_undoes_for_all]. Without the barrier the session may
[raise][snippets.boundaries.connecting_session_refuses_other_threads], or all goes well.
"""

import asyncio
from threading import Barrier

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Book
from snippets.serving import served_library

LABEL = "A session in `run_in_executor()`"
REQUIRES = ("asyncio",)

SessionMaker = sessionmaker()
step = Barrier(2, timeout=10)  # both are at the same step


def import_book(session: Session, title: str) -> None:
    session.add(Book(title=title))
    step.wait()
    if title == "":
        session.rollback()
    step.wait()
    session.commit()


async def main() -> None:
    SessionMaker.configure(bind=served_library())
    loop = asyncio.get_running_loop()
    with SessionMaker() as session:
        good = loop.run_in_executor(None, import_book, session, "Frankenstein")
        bad = loop.run_in_executor(None, import_book, session, "")
        await asyncio.gather(good, bad)
    with SessionMaker() as session:
        imported = select(Book.title).where(Book.title.in_(["Frankenstein", ""]))
        print("imported:", session.scalars(imported).all())
        #> imported: []


if __name__ == "__main__":
    asyncio.run(main())
