# /// script
# dependencies = ["sqlalchemy"]
# ///
"""The same job in threads and in processes: keys go in, values come out, a session a job."""

import os
from collections.abc import Iterable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker

SessionMaker = sessionmaker()


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


def connect(url: str) -> Engine:
    """Once in each process: in `main()`, and as the initializer of a process pool."""
    engine = create_engine(url)
    SessionMaker.configure(bind=engine)
    return engine


def greeting(author_id: int) -> str:
    """The job: it gets a key, opens a session, and returns a value."""
    with SessionMaker() as session:
        author = session.get(Author, author_id)
        return f"Hello {author.name}" if author else "Nobody is there"


def greet_all(pool: Executor, author_ids: Iterable[int]) -> list[str]:
    return list(pool.map(greeting, author_ids))


def main(url: str) -> None:
    engine = connect(url)
    Base.metadata.create_all(engine)
    with SessionMaker.begin() as session:
        session.add_all([Author(name="Ursula"), Author(name="Octavia")])
    with SessionMaker() as session:
        author_ids = session.scalars(select(Author.id)).all()
    with ThreadPoolExecutor() as threads:
        print(greet_all(threads, author_ids))
    with ProcessPoolExecutor(2, initializer=connect, initargs=[url]) as processes:
        print(greet_all(processes, author_ids))
    engine.dispose()


if __name__ == "__main__":
    main(os.environ.get("DATABASE_URL", "sqlite:///library.db"))
