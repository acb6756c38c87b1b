"""The primary key has two columns; the second has a default."""

from itertools import count
from typing import Optional

from sqlalchemy import ForeignKeyConstraint, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "classes"
TITLE = "composite primary key"

NUMBERS = count(1)


def next_number() -> int:
    return next(NUMBERS)


class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True, default=next_number)
    part: Mapped[int] = mapped_column(primary_key=True, default=1)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"
    __table_args__ = (
        ForeignKeyConstraint(["author_id", "author_part"], ["author.id", "author.part"]),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]]
    author_part: Mapped[Optional[int]]
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")
