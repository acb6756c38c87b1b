"""The collection is a dictionary, keyed by an attribute of the child."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    attribute_keyed_dict,
    mapped_column,
    relationship,
)

GROUP = "relationships"
TITLE = "a keyed dictionary"

class Base(DeclarativeBase):
    type_annotation_map = {str: String(100)}


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    born: Mapped[Optional[int]]
    books: Mapped[dict[str, "Book"]] = relationship(
        back_populates="author", order_by="Book.id", collection_class=attribute_keyed_dict("title")
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
            books={
                title: Book(title=title) for title in ("The Dispossessed", "Lavinia")
            },
        ),
        Author(name="Octavia", born=1947, books={"Kindred": Book(title="Kindred")}),
        Book(title="Beowulf"),
    ]
