"""Two `run_in_executor()` calls at once use one session, and what one of them added is not saved.

Each call starts at once, in a thread of the pool; neither waits for the other. The second fails its
check, and [its `rollback()` undoes what both have put into the
session][snippets.boundaries.rollback_in_a_thread_undoes_for_all]. At another moment the session may
[raise][snippets.boundaries.connecting_session_refuses_other_threads], or all goes well.
"""

import asyncio
from time import sleep

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Book
from snippets.serving import served_library

LABEL = "A session in `run_in_executor()`"
REQUIRES = ("asyncio",)

SessionMaker = sessionmaker()


def import_book(session: Session, title: str, seconds: float) -> None:
    session.add(Book(title=title))
    sleep(seconds)  # it is checked
    if title == "":
        session.rollback()
    session.commit()


async def main() -> None:
    SessionMaker.configure(bind=served_library())
    loop = asyncio.get_running_loop()
    with SessionMaker() as session:
        good = loop.run_in_executor(None, import_book, session, "Frankenstein", 0.6)
        bad = loop.run_in_executor(None, import_book, session, "", 0.3)
        await asyncio.gather(good, bad)
    with SessionMaker() as session:
        imported = select(Book.title).where(Book.title.in_(["Frankenstein", ""]))
        print("imported:", session.scalars(imported).all())
        #> imported: []


if __name__ == "__main__":
    asyncio.run(main())
