"""A copy has rows of its own, and the original keeps its own."""

from collections.abc import Iterator

import pytest
from copying import copy_of
from sqlalchemy import Column, ForeignKey, Table, create_engine
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
)


class Base(DeclarativeBase):
    pass


book_tag = Table(
    "book_tag",
    Base.metadata,
    Column("book_id", ForeignKey("book.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Chapter(Base):
    __tablename__ = "chapter"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))


class Tag(Base):
    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    chapters: Mapped[list[Chapter]] = relationship(order_by=Chapter.id)
    tags: Mapped[list[Tag]] = relationship(secondary=book_tag)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        chapters = [Chapter(title="One"), Chapter(title="Two")]
        session.add(Book(title="Emma", chapters=chapters, tags=[Tag(name="novel")]))
        session.commit()
        yield session
    engine.dispose()


def test_a_copy_has_new_children_and_the_same_tags(session: Session) -> None:
    book = session.get_one(Book, 1)
    copy = copy_of(book, "chapters", "tags")
    session.add(copy)
    session.commit()
    assert copy.id != book.id
    assert [chapter.title for chapter in copy.chapters] == ["One", "Two"]
    assert [chapter.title for chapter in book.chapters] == ["One", "Two"]
    assert copy.tags == book.tags
    assert len(session.query(Tag).all()) == 1


def test_what_is_not_named_is_not_copied(session: Session) -> None:
    copy = copy_of(session.get_one(Book, 1))
    session.add(copy)
    session.commit()
    assert (copy.title, copy.chapters, copy.tags) == ("Emma", [], [])
