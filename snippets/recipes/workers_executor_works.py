"""Await each call before the next: a session may go from thread to thread, one at a time.

The calls may run in different threads of the pool; what is ruled out is two at once. For calls at
once each opens [a session of its own][snippets.recipes.workers_shared_session_works]. A database
in SQLite's memory needs [`check_same_thread: False`][snippets.errors.sqlite_memory_stays_in_its_thread].
"""

import asyncio
from threading import Barrier

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Book
from snippets.serving import served_library

REQUIRES = ("asyncio",)

SessionMaker = sessionmaker()
step = Barrier(1)  # one call at a time


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
        await good
        bad = loop.run_in_executor(None, import_book, session, "")
        await bad
    with SessionMaker() as session:
        imported = select(Book.title).where(Book.title.in_(["Frankenstein", ""]))
        print("imported:", session.scalars(imported).all())
        #> imported: ['Frankenstein']


if __name__ == "__main__":
    asyncio.run(main())
