"""A column is of a `TypeDecorator`, which stores another value than Python sees."""

from typing import Any, Optional

from sqlalchemy import ForeignKey, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "columns"
TITLE = "TypeDecorator"

class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Reversed(TypeDecorator[str]):
    impl = String(100)
    cache_ok = True

    def process_bind_param(self, value: Optional[str], dialect: Any) -> Optional[str]:
        return value[::-1] if value else value

    def process_result_value(self, value: Optional[str], dialect: Any) -> Optional[str]:
        return value[::-1] if value else value


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Reversed)
    born: Mapped[Optional[int]]
    books: Mapped[list["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")
