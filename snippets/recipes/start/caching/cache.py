# /// script
# dependencies = ["dogpile.cache", "sqlalchemy"]
# ///
"""Authors with their books from a cache; a commit drops the entries of what a flush wrote.

Several processes need a cache that they share: in memory each keeps its own.
"""

from typing import Any

from dogpile.cache import make_region
from sqlalchemy import ForeignKey, event, inspect
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    SessionTransaction,
    mapped_column,
    relationship,
    selectinload,
    sessionmaker,
)

region = make_region().configure("dogpile.cache.memory_pickle", expiration_time=60)
SessionMaker = sessionmaker()


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int | None] = mapped_column(
        ForeignKey("author.id"), active_history=True  # whose book it was, if expired
    )
    author: Mapped[Author | None] = relationship(back_populates="books")


def cached_author(session: Session, author_id: int) -> Author | None:
    """The author with the books, in `session`: the entry overwrites values that it has loaded.

    A miss takes a connection: if `session` has one already, a pool may run dry of second ones.
    """
    if session.new or session.dirty or session.deleted or session.info.get("authors"):
        return session.get(Author, author_id)  # merge() would overwrite its changes

    def load() -> Author | None:
        with Session(session.get_bind()) as own:
            return own.get(Author, author_id, options=[selectinload(Author.books)])

    key = f"author {author_id}"
    author = region.get_or_create(key, load, should_cache_fn=bool)
    return author and session.merge(author, load=False)


def authors_of(obj: Any) -> set[int | None]:
    """The keys of the authors whose entry this object is part of, now and before."""
    if isinstance(obj, Author):
        return {obj.id, *inspect(obj).attrs.id.history.deleted}
    if isinstance(obj, Book):
        moved = inspect(obj).attrs.author_id.history
        return {obj.author_id, *moved.deleted}
    return set()


@event.listens_for(SessionMaker, "after_flush")
def note(session: Session, context: Any) -> None:
    noted = session.info.setdefault("authors", set())
    for obj in (*session.new, *session.dirty, *session.deleted):
        noted |= authors_of(obj)


@event.listens_for(SessionMaker, "after_commit")
def drop(session: Session) -> None:
    if not session.in_nested_transaction():
        for author_id in session.info.pop("authors", ()):
            region.delete(f"author {author_id}")


@event.listens_for(SessionMaker, "after_transaction_end")
def forget(session: Session, ended: SessionTransaction) -> None:
    if ended.parent is None:
        session.info.pop("authors", None)
