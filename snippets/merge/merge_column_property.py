"""`merge()` copies a loaded `column_property()`, and the copied value stands until it is expired.

The loaded value is set on the target: here an old count hides the present one. No flush writes it,
and this flush of the merged columns does not [expire
it][snippets.detachment.flush_expires_column_property].

Call `session.expire(merged, ["output"])` after the flush.
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

    born: Mapped[int | None]
    output: Mapped[int] = column_property(
        select(func.count(Book.id))
        .where(Book.author_id == Author.__table__.c.id)
        .scalar_subquery()
    )


def main() -> None:
    engine = new_library()
    with Session(engine) as session:
        cached = session.get(Writer, 1)
    cached.born = 1930
    with Session(engine) as session:
        session.execute(insert(Book), [{"title": "Tehanu", "author_id": 1}])
        writer = session.get(Writer, 1)
        print(writer.output)
        #> 3
        merged = session.merge(cached)
        print(writer.output)
        #> 2
        sql = sql_log(engine)
        session.flush()
        print(sql_of(sql), writer.output)
        #> UPDATE 2
        session.expire(merged, ["output"])
        print(writer.output)
        #> 3


if __name__ == "__main__":
    main()
