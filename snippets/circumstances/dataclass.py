"""The classes are dataclasses, by `MappedAsDataclass`."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    mapped_column,
    relationship,
)

GROUP = "classes"
TITLE = "MappedAsDataclass"

class Base(MappedAsDataclass, DeclarativeBase, eq=False, repr=False):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    name: Mapped[Optional[str]] = mapped_column(default=None)
    born: Mapped[Optional[int]] = mapped_column(default=None)
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id", default_factory=list
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    title: Mapped[Optional[str]] = mapped_column(default=None)
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.id"), default=None)
    author: Mapped[Optional["Author"]] = relationship(back_populates="books", default=None)
