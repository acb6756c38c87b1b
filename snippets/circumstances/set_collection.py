"""The collection is a set."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

GROUP = "relationships"
TITLE = "a set"

class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    books: Mapped[set["Book"]] = relationship(
        back_populates="author", order_by="Book.id"
    )


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[Optional[int]] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Optional["Author"]] = relationship(back_populates="books")


def library_rows() -> list[Base]:
    return [
        Author(
            name="Ursula",
            born=1929,
            books={Book(id=1, title="The Dispossessed"), Book(id=2, title="Lavinia")},
        ),
        Author(name="Octavia", born=1947, books={Book(id=3, title="Kindred")}),
        Book(title="Beowulf"),
    ]
