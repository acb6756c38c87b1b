# /// script
# dependencies = ["sqlalchemy"]
# ///
"""Go through a table in portions by key, with a commit for each, and start again after a failure."""

import os
from collections.abc import Callable, Iterator

from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


def portions(
    session: Session,
    work: Callable[[list[Book]], None],
    after: int = 0,
    size: int = 1000,
) -> Iterator[int]:
    """Calls `work` with `size` objects at a time, by keys above `after`, and commits.

    Gives the last key of each portion that is committed: to start again, start after it.
    """
    by_key = select(Book).order_by(Book.id).limit(size)
    while found := list(session.scalars(by_key.where(Book.id > after))):
        after = found[-1].id
        work(found)
        session.commit()
        yield after


def shout(books: list[Book]) -> None:
    """The work itself. It keeps no object: the commit expires them."""
    for book in books:
        book.title = book.title.upper()


def main() -> None:
    engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///library.db"))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for key in portions(session, shout, int(os.environ.get("AFTER", 0))):
            print("committed up to key", key)
    engine.dispose()


if __name__ == "__main__":
    main()
