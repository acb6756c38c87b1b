"""An ORM UPDATE leaves the loaded SQL expression of a `column_property()` as it was.

The statement synchronizes `rows`, the column in SET, and `area` stays 10. A flush, in contrast,
[expires it][snippets.detachment.flush_expires_column_property].

Call `session.expire(shelf, ["area"])` after the statement, or
[`session.expire_all()`][snippets.refresh.expire_discards_changes]. A `hybrid_property` such as
`twice` is computed from the synchronized values when it is read.
"""

from sqlalchemy import inspect, update
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    column_property,
    mapped_column,
)

from snippets.library import new_library

LABEL = "`column_property()` stays stale"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "sync_property_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    rows: Mapped[int] = mapped_column()
    width: Mapped[int] = mapped_column()
    area: Mapped[int] = column_property(rows * width)

    @hybrid_property
    def twice(self) -> int:
        return 2 * self.rows


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(rows=2, width=5))
        session.commit()
        shelf = session.get(Shelf, 1)
        print(shelf.area)
        #> 10
        session.execute(update(Shelf).values(rows=3))
        print(shelf.rows, shelf.twice, shelf.area)
        #> 3 6 10
        session.expire(shelf, ["area"])
        print(shelf.area)
        #> 15

        shelf.rows = 4
        session.flush()
        print("area" in inspect(shelf).expired_attributes, shelf.area)
        #> True 20


if __name__ == "__main__":
    main()
