"""`values()` with a composite sets all of its columns, and the composite of loaded objects.

Give the value as a whole: `values({Shelf.size: Size(3, 4)})`. To set one of its columns, name the
attribute of the column: `values(width=5)`. The composite follows.

In a bulk UPDATE by primary key a composite reaches [the row
only][snippets.synchronize_session.bulk_update_leaves_the_rest_stale].

SQLAlchemy's documentation: [Composite Column
Types](https://docs.sqlalchemy.org/en/21/orm/composites.html).
"""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, composite, mapped_column

from snippets.library import new_library

LABEL = "composite in `values()`"


@dataclass
class Size:
    width: int
    height: int


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    width: Mapped[int] = mapped_column()
    height: Mapped[int] = mapped_column()
    size: Mapped[Size] = composite(width, height)


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(id=1, size=Size(1, 2))
        session.add(shelf)
        session.flush()
        session.execute(update(Shelf).values({Shelf.size: Size(3, 4)}))
        print("object", shelf.size.width, shelf.size.height)
        #> object 3 4
        row = session.execute(select(Shelf.width, Shelf.height)).one()
        print("row", row.width, row.height)
        #> row 3 4
        session.execute(update(Shelf).values(width=5))
        print("object", shelf.size.width, shelf.size.height)
        #> object 5 4


if __name__ == "__main__":
    main()
