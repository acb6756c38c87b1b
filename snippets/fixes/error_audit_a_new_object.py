"""Write the log in `after_insert`, with its `connection`: the key is there by then."""

from typing import Any

from sqlalchemy import Connection, event, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import Book, new_library


class LogBase(DeclarativeBase):
    pass


class Log(LogBase):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


def note_all(session: Session, *rest: Any) -> None:
    for book in session.new:
        if isinstance(book, Book):
            session.add(Log(text=f"book {book.id}"))


def note(mapper: Any, connection: Connection, book: Book) -> None:
    connection.execute(insert(Log).values(text=f"book {book.id}"))


def main() -> None:
    engine = new_library()
    LogBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    event.listen(session, "before_flush", note_all)
    session.add(Book(title="Emma"))
    session.commit()
    print(session.scalars(select(Log.text)).all())
    #> ['book None']
    event.remove(session, "before_flush", note_all)
    # after
    event.listen(Book, "after_insert", note, propagate=True)  # subclasses too
    session.add(Book(title="Walden"))
    session.commit()
    print(session.scalars(select(Log.text)).all())
    #> ['book None', 'book 6']
    event.remove(Book, "after_insert", note)
    session.close()


if __name__ == "__main__":
    main()
