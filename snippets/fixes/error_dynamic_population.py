"""Read a dynamic relationship by its own query, without a loader option.

Keep the session open: on a detached object `all()` returns an empty list, with a warning. Under
asyncio call it within `session.run_sync()`.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    Session,
    immediateload,
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
    shelves: DynamicMapped[Shelf] = relationship()


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Room(id=1, shelves=[Shelf(), Shelf()]))
    session.commit()
    # before
    try:
        session.get(Room, 1, options=[immediateload(Room.shelves)])
    except NotImplementedError as error:
        print(error)
        #> Dynamic attributes don't support collection population.
    # after
    room = session.get(Room, 1)
    print(len(room.shelves.all()), "shelves")
    #> 2 shelves
    session.close()


if __name__ == "__main__":
    main()
