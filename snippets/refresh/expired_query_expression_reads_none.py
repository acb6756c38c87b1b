"""An expired `query_expression()` reads `None`, until the read of a column has loaded it again.

The attribute has no SQL of its own: a query gives it some, by `with_expression()`. So
reading it when it is expired emits nothing and returns `None`, which looks like a result.
The reload of the columns [repeats the options of the
query][snippets.refresh.refresh_repeats_eager_loads], this one included, and then the value
is there, computed anew. `refresh()` brings it as well. The flush of a change sets it back to
`None` too.

Query again where the value is used, or call `session.refresh(author)` before you read it.
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
        print(box.area)
        #> 9
        session.commit()
        sql = sql_log(engine)
        print(box.area, len(sql))
        #> None 0
        print(box.width, box.area, len(sql))
        #> 3 9 1

        box.width = 4
        session.flush()
        print(box.area)
        #> None
        session.refresh(box)
        print(box.area)
        #> 16


if __name__ == "__main__":
    main()
