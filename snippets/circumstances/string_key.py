"""The primary keys are strings."""

from itertools import count
from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "classes"
TITLE = "string primary key"

NUMBERS = count(1)


def next_key() -> str:
    return str(next(NUMBERS))


class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[str] = mapped_column(primary_key=True, default=next_key)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[str] = mapped_column(primary_key=True, default=next_key)
    title: Mapped[str]
    author_id: Mapped[Optional[str]] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")
