"""Reading works, also lazily; whatever would write raises."""

from collections.abc import Iterator

import pytest
from reading import ReadingSession, ReadOnly
from sqlalchemy import ForeignKey, StaticPool, create_engine, delete, text
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
)


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship()


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)
    with Session(engine) as writing, writing.begin():
        writing.add(Author(id=1, name="Ursula", books=[Book(title="Lavinia")]))
    with ReadingSession(bind=engine) as session:
        yield session
    engine.dispose()


def test_reading_works(session: Session) -> None:
    author = session.get_one(Author, 1)
    assert [book.title for book in author.books] == ["Lavinia"]
    session.refresh(author)
    session.commit()
    assert author.name == "Ursula"


def test_a_change_is_refused(session: Session) -> None:
    session.get_one(Author, 1).name = "Le Guin"
    with pytest.raises(ReadOnly, match="Author"):
        session.commit()


def test_a_new_object_is_refused(session: Session) -> None:
    session.add(Author(name="Octavia"))
    with pytest.raises(ReadOnly, match="Author"):
        session.flush()


@pytest.mark.parametrize("statement", [delete(Book), text("DELETE FROM book")])
def test_a_statement_is_refused(session: Session, statement: object) -> None:
    with pytest.raises(ReadOnly, match="SELECT only"):
        session.execute(statement)  # type: ignore[call-overload]
