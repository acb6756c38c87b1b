"""Declare the foreign key `ON UPDATE CASCADE`, in the database too.

Load the parent's collection before you change its key: a child that you loaded by itself keeps the
old key until it is refreshed, and reads as deleted if the foreign key is part of its own key.
MariaDB does not cascade from a table to itself.
"""

from sqlalchemy import ForeignKey, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlite",)


class RoomBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))


class Room(RoomBase):
    __tablename__ = "room"
    shelves: Mapped[list[Shelf]] = relationship()


class Drawer(RoomBase):
    __tablename__ = "drawer"
    desk_id: Mapped[int] = mapped_column(ForeignKey("desk.id", onupdate="CASCADE"))


class Desk(RoomBase):
    __tablename__ = "desk"
    drawers: Mapped[list[Drawer]] = relationship()


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    session.execute(text("PRAGMA foreign_keys = ON"))
    room, desk = Room(id=1, shelves=[Shelf()]), Desk(id=1, drawers=[Drawer()])
    session.add_all([room, desk])
    session.commit()
    # before
    room.id = 10  # Shelf.room_id: ForeignKey("room.id")
    try:
        session.flush()
    except IntegrityError as error:
        print(error.orig)
        #> FOREIGN KEY constraint failed
    session.rollback()
    # after
    desk.id = 10  # Drawer.desk_id: ForeignKey("desk.id", onupdate="CASCADE")
    session.commit()
    print("drawer in desk", desk.drawers[0].desk_id)
    #> drawer in desk 10
    session.close()


if __name__ == "__main__":
    main()
