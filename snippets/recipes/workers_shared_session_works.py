"""Each thread opens a session of its own; what crosses is the title.

The engine is shared: its pool gives each session another connection.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from snippets.library import Book
from snippets.serving import served_library

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
        good = pool.submit(run, "Frankenstein")
        bad = pool.submit(run, "")
        good.result(), bad.result()
    with SessionMaker() as session:
        imported = select(Book.title).where(Book.title.in_(["Frankenstein", ""]))
        print("imported:", session.scalars(imported).all())
        #> imported: ['Frankenstein']


if __name__ == "__main__":
    main()
