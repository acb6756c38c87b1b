"""Add the object to a session before you read its dynamic relationship.

If the session holds that row already, `add()` raises: read from the object that `session.get(Room,
room.id)` returns.
"""

import warnings
from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    Session,
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
    with Session(engine, expire_on_commit=False) as session:
        room = Room(id=1, shelves=[Shelf(), Shelf()])
        session.add(room)
        session.commit()
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(len(room.shelves.all()), "shelves")
        #> 0 shelves
    print(caught[0].message)
    #> Instance <Room at 0x...> is detached, dynamic relationship cannot return a correct result.   This warning will become a DetachedInstanceError in a future release.
    # after
    with Session(engine) as session:
        session.add(room)
        print(len(room.shelves.all()), "shelves")
        #> 2 shelves


if __name__ == "__main__":
    main()
