"""With `cascade="all, delete-orphan"`, expiring or refreshing a parent drops its pending children.

`"all"` contains refresh-expire. A pending child has no row to reload and, with
delete-orphan, may not exist without its parent: it is expunged and becomes transient.
It is never INSERTed, and nothing warns. With plain `"all"`, or the default cascade, the
child stays in the session; it loses its place in the collection, and so its foreign
key.

Flush before `session.expire(shelf)` and `session.refresh(shelf)`. The autoflush of
`refresh()` comes too late: it expires first.

SQLAlchemy's documentation:
[refresh-expire](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-refresh-expire).
"""

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf()
        session.add(shelf)
        session.commit()

        box = Box()
        shelf.boxes.append(box)
        print(inspect(box).pending)
        #> True
        session.refresh(shelf)
        print(inspect(box).transient, len(shelf.boxes))
        #> True 0


if __name__ == "__main__":
    main()
