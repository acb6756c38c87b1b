# /// script
# dependencies = ["sqlalchemy"]
# ///
"""Go through a table in portions by key, with a commit for each, and start again after a failure."""

import os
from collections.abc import Iterator
from typing import TypeVar

from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


Row = TypeVar("Row", bound=Book)


def portions(
    session: Session, row: type[Row], after: int = 0, size: int = 1000
) -> Iterator[list[Row]]:
    """Lists of at most `size` objects in the order of their keys, each committed.

    Keep no object of a portion: the commit expires it.
    """
    by_key = select(row).order_by(row.id).limit(size)
    while found := list(session.scalars(by_key.where(row.id > after))):
        yield found
        after = max(each.id for each in found)
        session.commit()


def shout(session: Session, after: int = 0, size: int = 1000) -> int:
    """The work itself. Returns the last key, to start after it the next time."""
    for books in portions(session, Book, after, size):
        for book in books:
            book.title = book.title.upper()
        after = books[-1].id
    return after


def main() -> None:
    engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///library.db"))
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        print("last key:", shout(session))
    engine.dispose()


if __name__ == "__main__":
    main()
