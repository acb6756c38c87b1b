"""With `cascade="all, delete-orphan"`, `merge()` deletes the children that the given collection lacks.

The given collection replaces the target's. The children that are left without a parent are orphans,
and the flush deletes their rows; an assigned empty list deletes all of them here.

To keep the children, do not set the collection on the given object, [nor let a backref set
it][snippets.merge.merge_parent_or_child]. To change some of them, load the parent and change its
collection.

SQLAlchemy's documentation: [delete-orphan cascade](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "`delete-orphan` deletes the missing"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))


class Room(ShelfBase):
    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: Mapped[list[Shelf]] = relationship(cascade="all, delete-orphan")


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Room(id=1, shelves=[Shelf(id=1), Shelf(id=2)]))
        session.commit()

    with Session(engine) as session:
        session.merge(Room(id=1))
        session.commit()
        print(session.scalars(select(Shelf.id).order_by(Shelf.id)).all())
        #> [1, 2]

        session.merge(Room(id=1, shelves=[Shelf(id=2)]))
        session.commit()
        print(session.scalars(select(Shelf.id).order_by(Shelf.id)).all())
        #> [2]

        session.merge(Room(id=1, shelves=[]))
        session.commit()
        print(session.scalars(select(Shelf.id)).all())
        #> []


if __name__ == "__main__":
    main()
