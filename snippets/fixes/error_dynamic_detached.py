"""Query the other class by the key, from a session that is open.

A new object has no key: add it to a session instead.
"""

from typing import Optional

from sqlalchemy import ForeignKey, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    Session,
    mapped_column,
    relationship,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import new_library


class RoomBase(DeclarativeBase):
    pass


class Room(RoomBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: DynamicMapped["Shelf"] = relationship()


class Shelf(RoomBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        room = Room(id=1, shelves=[Shelf()])
        session.add(room)
        session.commit()
    # before
    try:
        room.shelves.filter(Shelf.id == 1).all()
    except DetachedInstanceError as error:
        print(error)
        #> Parent instance <Room at 0x...> is not bound to a Session, and no contextual session is established; lazy load operation of attribute 'shelves' cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    with Session(engine) as session:
        room_id = inspect(room).identity[0]  # there when the columns are expired, too
        shelves = select(Shelf).where(Shelf.room_id == room_id)
        print(len(session.scalars(shelves).all()), "shelf")
        #> 1 shelf


if __name__ == "__main__":
    main()
