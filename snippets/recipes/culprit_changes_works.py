"""`before_flush` sees the changes, `before_delete` each object that the flush deletes, orphans too.

Both write in the transaction of the change. `before_delete` [runs amid the
flush][snippets.states.before_delete_sees_orphans], where [an `add()` is too
late][snippets.fixes.error_add_within_flush]: it has the connection.

Not recorded are an old value that [was not loaded][snippets.states.no_old_value_is_a_change] (give
the column `active_history=True`), foreign keys that [the flush
sets][snippets.states.before_flush_misses_synced_children], links of many-to-many, new objects
(`after_insert` knows their keys), and rows that [an ORM UPDATE or
DELETE][snippets.synchronize_session.mapper_events_do_not_fire] changes.
"""

from typing import Any

from sqlalchemy import (
    Connection,
    ForeignKey,
    create_engine,
    event,
    insert,
    inspect,
    select,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    object_session,
    relationship,
    sessionmaker,
)

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


@event.listens_for(SessionMaker, "before_flush")
def record_changes(session: Session, *rest: Any) -> None:
    for obj in session.dirty:
        for column in inspect(obj).mapper.column_attrs:
            history = inspect(obj).attrs[column.key].history
            if history.has_changes():
                text = f"{column} {history.deleted} -> {history.added}"
                session.add(Change(text=f"{session.info['user']}: {text}"))


@event.listens_for(Base, "before_delete", propagate=True)
def record_deletion(mapper: Any, connection: Connection, obj: Any) -> None:
    user = object_session(obj).info["user"]
    text = f"{user}: {type(obj).__name__} {inspect(obj).identity} deleted"
    connection.execute(insert(Change).values(text=text))


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
        #> ["Ada: Book.title ['Lavinia'] -> ['Lavinia (2008)']", 'Ada: Book (2,) deleted']


if __name__ == "__main__":
    main()
