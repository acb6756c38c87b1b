"""Put `cascade="all, delete-orphan"` on the parent's relationship.

With `delete-orphan` a child that is taken out of the list is deleted as well; `"all, delete"` keeps
it, without a parent.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class RoomBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class Room(RoomBase):
    __tablename__ = "room"
    shelves: Mapped[list[Shelf]] = relationship()


class Drawer(RoomBase):
    __tablename__ = "drawer"
    desk_id: Mapped[Optional[int]] = mapped_column(ForeignKey("desk.id"))


class Desk(RoomBase):
    __tablename__ = "desk"
    drawers: Mapped[list[Drawer]] = relationship(cascade="all, delete-orphan")


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    room, desk = Room(shelves=[Shelf(id=1)]), Desk(drawers=[Drawer(id=1)])
    session.add_all([room, desk])
    session.commit()
    # before
    session.delete(room)  # shelves: relationship()
    session.commit()
    print("room_id:", session.get(Shelf, 1).room_id)
    #> room_id: None
    # after
    session.delete(desk)  # drawers: relationship(cascade="all, delete-orphan")
    session.commit()
    print(session.get(Drawer, 1))
    #> None
    session.close()


if __name__ == "__main__":
    main()
