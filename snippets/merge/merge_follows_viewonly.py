"""`merge()` goes through a `viewonly` relationship too, and writes the objects it finds there.

`viewonly=True` keeps the flush from writing the relationship, but the cascade `merge` remains.
`merge()` copies each related object: the changed one is updated, and the new one is inserted,
without the foreign key.

What is loaded is loaded in the result too, also by `merge(room, load=False)`, and where the mapping
says `lazy="raise"`. In 1.4 before 1.4.45 it was not.

Map the relationship with `cascade=""` if `merge()` must not go through it.

SQLAlchemy's documentation: [Notes on using the viewonly relationship parameter](https://docs.sqlalchemy.org/en/21/orm/join_conditions.html#relationship-viewonly-notes).
"""

from typing import Optional

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    relationship,
    selectinload,
)

from snippets.library import new_library

LABEL = "`viewonly` relationships are merged"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    height: Mapped[int]
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class Room(ShelfBase):
    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: Mapped[list[Shelf]] = relationship(viewonly=True, lazy="raise")


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Room(id=1))
        session.flush()
        session.add(Shelf(id=1, height=30, room_id=1))
        session.commit()
        room = session.get(Room, 1, options=[selectinload(Room.shelves)])

    for load in (True, False):
        with Session(engine) as session:
            merged = session.merge(room, load=load)
            print("load:", load, "height", merged.shelves[0].height)
            #> load: True height 30
            #> load: False height 30
    room.shelves[0].height = 40
    room.shelves.append(Shelf(id=2, height=50))

    with Session(engine) as session:
        session.merge(room)
        session.commit()
        for shelf in session.scalars(select(Shelf).order_by(Shelf.id)):
            print("height", shelf.height, "room", shelf.room_id)
            #> height 40 room 1
            #> height 50 room None


if __name__ == "__main__":
    main()
