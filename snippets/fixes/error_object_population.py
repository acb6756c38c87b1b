"""Leave the option out, and query the relationship."""

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
    selectinload,
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
    session.add(Room(id=1, shelves=[Shelf(), Shelf()]))
    session.commit()
    # before
    try:
        session.get(Room, 1, options=[selectinload(Room.shelves)])
    except InvalidRequestError as error:
        print(error)
        #> 'Room.shelves' does not support object population - eager loading cannot be applied.
    # after
    room = session.get(Room, 1)
    print(len(session.scalars(room.shelves.select()).all()), "shelves")
    #> 2 shelves
    session.close()


if __name__ == "__main__":
    main()
