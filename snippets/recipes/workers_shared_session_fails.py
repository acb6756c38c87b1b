"""What one thread added is not saved, and nothing raises: another thread rolled back.

Both threads use one session, and [`rollback()` undoes what all have put into
it][snippets.boundaries.rollback_in_a_thread_undoes_for_all]. The barrier lets the steps follow each
other, so a lock around each call would not help: the transaction is shared. Without the barrier the
program may raise that the session [is provisioning a new
connection][snippets.boundaries.connecting_session_refuses_other_threads], or go well.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Book
from snippets.serving import served_library

LABEL = "Threads share a session: rows are lost"
REQUIRES = ()

SessionMaker = sessionmaker()
step = Barrier(2, timeout=10)


def import_book(session: Session, title: str) -> None:
    session.add(Book(title=title))
    step.wait()
    if title == "":
        session.rollback()
    step.wait()
    session.commit()


def run(title: str) -> None:
    with SessionMaker() as session:
        import_book(session, title)


def main() -> None:
    SessionMaker.configure(bind=served_library())
    with ThreadPoolExecutor() as pool, SessionMaker() as session:
        good = pool.submit(import_book, session, "Frankenstein")
        bad = pool.submit(import_book, session, "")
        good.result(), bad.result()
    with SessionMaker() as session:
        imported = select(Book.title).where(Book.title.in_(["Frankenstein", ""]))
        print("imported:", session.scalars(imported).all())
        #> imported: []


if __name__ == "__main__":
    main()
