"""An ORM UPDATE leaves a loaded `column_property()` as it was, where a flush expires it.

The statement synchronizes the columns in SET. An SQL expression that is mapped with
`column_property()` may depend on them, or on rows of other classes, and nobody works that
out. A flush expires it [to be safe][snippets.detachment.flush_expires_column_property]; the
statement does not. It is the same with a DELETE of rows that the expression counts, and with
every value of `synchronize_session`.

Call `session.expire(shelf, ["boxes"])` after the statement, or `session.expire_all()`. A
`hybrid_property` computes in Python from the synchronized values, and is right.
"""

from sqlalchemy import inspect, update
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
    boxes: Mapped[int] = column_property(rows * width)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(rows=2, width=5))
        session.commit()
        shelf = session.get(Shelf, 1)
        print(shelf.boxes)
        #> 10
        session.execute(update(Shelf).values(rows=3))
        print(shelf.rows, shelf.boxes)
        #> 3 10
        session.expire(shelf, ["boxes"])
        print(shelf.boxes)
        #> 15

        shelf.rows = 4
        session.flush()
        print("boxes" in inspect(shelf).expired_attributes, shelf.boxes)
        #> True 20


if __name__ == "__main__":
    main()
