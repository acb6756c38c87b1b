"""The foreign key leads to a unique column that is not the primary key."""

from itertools import count
from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "relationships"
TITLE = "foreign key to a unique column"

NUMBERS = count(1)


def next_number() -> int:
    return next(NUMBERS)


class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    number: Mapped[int] = mapped_column(unique=True, default=next_number)
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.number"))
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")
