"""`Author` inherits from another class, in the same table."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "classes"
TITLE = "single-table inheritance"

class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Person(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Optional[str]]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Author(Person):
    name: Mapped[Optional[str]]
    born: Mapped[Optional[int]]
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )
    __mapper_args__ = {"polymorphic_identity": "author"}


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")
