"""A `column_property()` keeps its old value when columns are assigned, until a flush of its object.

By default the flush of the change [expires
it][snippets.detachment.flush_expires_column_property], and the next read emits a SELECT. On a new
object it reads `None` before the INSERT.

Call `session.flush()` before you read it. An expression over other rows, here the number of a
poster's prints, is not expired when those are flushed: call `session.refresh(poster,
["prints"])`; or expire it, and the next read [flushes first][snippets.refresh.expired_read_autoflushes]; or
query. What Python has to know at once, compute in a `property` or a `hybrid_property`.

SQLAlchemy's documentation: [Using
column_property](https://docs.sqlalchemy.org/en/21/orm/mapped_sql_expr.html#using-column-property).
"""

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    column_property,
    mapped_column,
)

from snippets.library import new_library

LABEL = "`column_property()` after an assignment"


class OwnBase(DeclarativeBase):
    pass


class Print(OwnBase):
    __tablename__ = "refresh_print"

    id: Mapped[int] = mapped_column(primary_key=True)
    poster_number: Mapped[int] = mapped_column(ForeignKey("refresh_poster.number"))


class Poster(OwnBase):
    __tablename__ = "refresh_poster"

    number: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int] = mapped_column()
    height: Mapped[int] = mapped_column()
    area: Mapped[int] = column_property(width * height)
    prints: Mapped[int] = column_property(
        select(func.count(Print.id))
        .where(Print.poster_number == number)
        .correlate_except(Print)
        .scalar_subquery()
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        poster = Poster(width=2, height=3)
        print(poster.area)
        #> None
        session.add(poster)
        session.flush()
        print(poster.area)
        #> 6

        poster.width = 4
        print(poster.area)
        #> 6
        session.flush()
        print(poster.area)
        #> 12

        print(poster.prints, "prints")
        #> 0 prints
        session.add(Print(poster_number=poster.number))
        session.flush()
        print(poster.prints, "prints")
        #> 0 prints
        session.refresh(poster, ["prints"])
        print(poster.prints, "prints")
        #> 1 prints
        session.add(Print(poster_number=poster.number))
        session.expire(poster, ["prints"])
        print(poster.prints, "prints")
        #> 2 prints


if __name__ == "__main__":
    main()
