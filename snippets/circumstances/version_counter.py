"""The class has a version counter, `version_id_col`."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "columns"
TITLE = "version_id_col"

class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")
