"""The example model: a library of authors and books, filled with four rows of each."""

import os
from typing import Any, Optional

from sqlalchemy import Engine, ForeignKey, String, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}  # MariaDB wants a length


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Optional[Author]] = relationship(back_populates="books")


def library_rows() -> list[Base]:
    return [
        Author(
            name="Ursula",  # author 1
            born=1929,
            books=[Book(title="The Dispossessed"), Book(title="Lavinia")],  # 1, 2
        ),
        Author(name="Octavia", born=1947, books=[Book(title="Kindred")]),  # 2; book 3
        Book(title="Beowulf"),  # book 4, by nobody known
    ]


def new_library() -> Engine:
    """A new library: in SQLite's memory, or where LIBRARY_URL says."""
    engine = create_engine(os.environ.get("LIBRARY_URL", "sqlite://"))
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all(library_rows())
    return engine


def sql_log(engine: Engine) -> list[str]:
    """A list to which each SQL statement is added when `engine` emits it."""
    log: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def add(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        log.append(" ".join(statement.split()))

    return log
