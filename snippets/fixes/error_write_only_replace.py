"""Add to a write-only collection and remove from it; do not assign it."""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
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
    room = Room(id=1)
    session.add(room)
    session.commit()
    # before
    try:
        room.shelves = [Shelf(id=1)]
    except InvalidRequestError as error:
        print(error)
        #> Collection "Room.shelves" does not support implicit iteration; collection replacement operations can't be used
    # after
    room.shelves.add(Shelf(id=1))
    session.commit()
    print(len(session.scalars(room.shelves.select()).all()), "shelf")
    #> 1 shelf
    session.close()


if __name__ == "__main__":
    main()
