"""A `column_property()` keeps its old value when its columns are assigned, until the flush.

The database computes it, and the SELECT brings the result. Python does not compute it
again when `width` is assigned. The flush of the change expires it, so the next read emits
a SELECT. On a new object it reads `None` before the INSERT.

Call `session.flush()` before you read it. A value that Python has to know at once is
better computed by a `property` or a `hybrid_property`.

SQLAlchemy's documentation: [Using
column_property](https://docs.sqlalchemy.org/en/21/orm/mapped_sql_expr.html#using-column-property).
"""

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


class Poster(OwnBase):
    __tablename__ = "refresh_poster"

    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int] = mapped_column()
    height: Mapped[int] = mapped_column()
    area: Mapped[int] = column_property(width * height)


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


if __name__ == "__main__":
    main()
