"""A `before_commit` listener that records changes finds none, though the commit saves some.

A query in between has flushed them: the flush [ends the
history][snippets.states.history_ends_at_flush], and empties `session.dirty` and `session.deleted`.
An orphan [is not in `session.deleted`][snippets.states.orphan_is_deleted_at_flush] before the flush
either.
"""

from typing import Any

from sqlalchemy import ForeignKey, create_engine, event, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
    sessionmaker,
)

LABEL = "Who changed what?"
REQUIRES = ()

SessionMaker = sessionmaker()


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"

    id: Mapped[int] = mapped_column(primary_key=True)
    books: Mapped[list["Book"]] = relationship(cascade="all, delete-orphan")


class Book(Base):
    __tablename__ = "book"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


class Change(Base):
    __tablename__ = "change"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@event.listens_for(SessionMaker, "before_commit")
def record_changes(session: Session, *rest: Any) -> None:
    for obj in [*session.dirty, *session.deleted]:
        for column in inspect(obj).mapper.column_attrs:
            history = inspect(obj).attrs[column.key].history
            if history.has_changes():
                text = f"{column} {history.deleted} -> {history.added}"
                session.add(Change(text=f"{session.info['user']}: {text}"))


def main() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    SessionMaker.configure(bind=engine)
    with Session(engine) as session, session.begin():
        session.add(Author(books=[Book(title="Lavinia"), Book(title="Dawn")]))
    with SessionMaker(info={"user": "Ada"}) as session:
        author = session.get_one(Author, 1)
        lavinia, dawn = author.books
        lavinia.title = "Lavinia (2008)"
        author.books.remove(dawn)
        session.scalars(select(Author)).all()  # autoflush
        session.commit()
        print(session.scalars(select(Change.text)).all())
        #> []


if __name__ == "__main__":
    main()
