"""Map `cascade="all, delete-orphan"` to delete a child that is taken out."""

from sqlalchemy import ForeignKey, select
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
    desk_id: Mapped[int] = mapped_column(ForeignKey("desk.id"))


class Desk(RoomBase):
    __tablename__ = "desk"
    drawers: Mapped[list[Drawer]] = relationship(cascade="all, delete-orphan")


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    room, desk = Room(shelves=[Shelf(), Shelf()]), Desk(drawers=[Drawer(), Drawer()])
    session.add_all([room, desk])
    session.commit()
    # before
    room.shelves.pop()  # mapped as relationship()
    try:
        session.flush()
    except IntegrityError as error:
        print(error.orig)
        #> NOT NULL constraint failed: shelf.room_id
    session.rollback()
    # after
    desk.drawers.pop()  # as relationship(cascade="all, delete-orphan")
    session.commit()
    print("drawers:", session.scalars(select(Drawer.id)).all())
    #> drawers: [1]
    session.close()


if __name__ == "__main__":
    main()
