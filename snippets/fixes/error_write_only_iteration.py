"""Execute the collection's `select()` with the session."""

from typing import Any, Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    WriteOnlyMapped,
    mapped_column,
    relationship,
)

from snippets.library import new_library


class RoomBase(DeclarativeBase):
    pass


class Shelf(RoomBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class Room(RoomBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: WriteOnlyMapped[Shelf] = relationship()


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    room: Any = Room(id=1, shelves=[Shelf(id=1), Shelf(id=2)])
    session.add(room)
    session.commit()
    # before
    try:
        print([shelf.id for shelf in room.shelves])
    except TypeError as error:
        print(error)
        #> WriteOnly collections don't support iteration in-place; to query for collection items, use the select() method to produce a SQL statement and execute it with session.scalars().
    # after
    shelves = session.scalars(room.shelves.select())
    print([shelf.id for shelf in shelves])
    #> [1, 2]
    session.close()


if __name__ == "__main__":
    main()
