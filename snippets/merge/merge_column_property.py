"""`merge()` copies a loaded `column_property()`, and the copied value stands until it is expired.

The value is in the given object's `__dict__`, so it is set on the target as a column would
be. No flush writes it, for no column is behind it. But it overwrites what the target has
just loaded: here the count of an hour ago hides the present one. A flush [expires
it][snippets.detachment.flush_expires_column_property] only if the object is dirty for
another reason.

Call `session.expire(merged, ["output"])` after `merge()`, or leave the attribute unloaded
on what is merged.
"""

from sqlalchemy import func, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, column_property

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "A `column_property()` is copied"


class WriterBase(DeclarativeBase):
    pass


class Writer(WriterBase):
    __table__ = Author.__table__

    output: Mapped[int] = column_property(
        select(func.count(Book.id))
        .where(Book.author_id == Author.__table__.c.id)
        .scalar_subquery()
    )


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Writer, 1)
    with Session(engine) as session:
        session.execute(insert(Book), [{"title": "Tehanu", "author_id": 1}])
        writer = session.get(Writer, 1)
        print(writer.output)
        #> 3
        session.merge(cached)
        print(writer.output)
        #> 2
        sql = sql_log(engine)
        session.flush()
        print(sql_of(sql))
        #> no SQL
        session.expire(writer, ["output"])
        print(writer.output)
        #> 3


if __name__ == "__main__":
    main()
