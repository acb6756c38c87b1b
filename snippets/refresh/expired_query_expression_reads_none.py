"""An expired `query_expression()` reads `None`, and emits no SQL.

A query gives the attribute its SQL, by `with_expression()`. After a commit, the read of an
expired column [repeats the options of that query][snippets.refresh.refresh_repeats_eager_loads],
and the value is there again. If no column is expired, as after the flush of a change, it reads
`None` and needs `refresh()`. If the object was in the session before that query, `refresh()`
brings `None` too, unless the query had `populate_existing`.

Query again, with `populate_existing`, where the value is used.
"""

from typing import Optional

from sqlalchemy import select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    query_expression,
    with_expression,
)

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`with_expression()` reads `None`"


class OwnBase(DeclarativeBase):
    pass


class Box(OwnBase):
    __tablename__ = "refresh_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int]
    area: Mapped[Optional[int]] = query_expression()


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    query = select(Box).options(with_expression(Box.area, Box.width * Box.width))
    with Session(engine) as session:
        session.add(Box(width=3))
        session.commit()
        box = session.scalars(query).one()
        print("area", box.area)
        #> area 9
        session.commit()
        sql = sql_log(engine)
        print("area", box.area, sql_of(sql))
        #> area None no SQL
        print("width", box.width, "area", box.area)
        #> width 3 area 9

        box.width = 4
        session.flush()
        print("width", box.width, "area", box.area)
        #> width 4 area None
        session.refresh(box)
        print("width", box.width, "area", box.area)
        #> width 4 area 16

    with Session(engine) as session:
        box = session.get(Box, 1)  # without the expression
        session.scalars(query).all()
        print("area", box.area)
        #> area 9
        session.refresh(box)
        print("area", box.area)
        #> area None
        session.scalars(query.execution_options(populate_existing=True)).all()
        session.refresh(box)
        print("area", box.area)
        #> area 9


if __name__ == "__main__":
    main()
