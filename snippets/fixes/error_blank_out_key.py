"""Map `cascade="all, delete-orphan"` where the child's foreign key is in its primary key.

Flush after `clear()`, before you append a child with an old key: else a column that you leave unset
keeps its old value.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.24",)


class RoomBase(DeclarativeBase):
    pass


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class Room(RoomBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: Mapped[list[Shelf]] = relationship()


class Drawer(RoomBase):
    __tablename__ = "drawer"
    desk_id: Mapped[int] = mapped_column(ForeignKey("desk.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class Desk(RoomBase):
    __tablename__ = "desk"
    id: Mapped[int] = mapped_column(primary_key=True)
    drawers: Mapped[list[Drawer]] = relationship(cascade="all, delete-orphan")


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    room, desk = Room(shelves=[Shelf(number=1)]), Desk(drawers=[Drawer(number=1)])
    session.add_all([room, desk])
    session.commit()
    # before
    room.shelves.clear()  # mapped as relationship()
    try:
        session.flush()
    except AssertionError as error:
        print(error)
        #> Dependency rule on column 'room.id' tried to blank-out primary key column 'shelf.room_id' on instance '<Shelf at 0x...>'
    session.rollback()
    # after
    desk.drawers.clear()  # as relationship(cascade="all, delete-orphan")
    session.commit()
    print(len(desk.drawers), "drawers")
    #> 0 drawers
    session.close()


if __name__ == "__main__":
    main()
