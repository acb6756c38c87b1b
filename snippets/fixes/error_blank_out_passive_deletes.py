"""Map `cascade="all, delete-orphan"` beside `passive_deletes=True`.

On SQLite set `PRAGMA foreign_keys=ON`: without it the rows of children that are not loaded stay,
and a later parent can get them.
"""

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.24", "sqlite")


class RoomBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[int] = mapped_column(
        ForeignKey("room.id", ondelete="CASCADE"), primary_key=True
    )


class Room(RoomBase):
    __tablename__ = "room"
    shelves: Mapped[list[Shelf]] = relationship(passive_deletes=True)


class Drawer(RoomBase):
    __tablename__ = "drawer"
    desk_id: Mapped[int] = mapped_column(
        ForeignKey("desk.id", ondelete="CASCADE"), primary_key=True
    )


class Desk(RoomBase):
    __tablename__ = "desk"
    drawers: Mapped[list[Drawer]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    room, desk = Room(shelves=[Shelf(id=1)]), Desk(drawers=[Drawer(id=1)])
    session.add_all([room, desk])
    session.commit()
    # before
    print(len(room.shelves), "shelf loaded")
    #> 1 shelf loaded
    session.delete(room)  # relationship(passive_deletes=True)
    try:
        session.flush()
    except AssertionError as error:
        print(error)
        #> Dependency rule on column 'room.id' tried to blank-out primary key column 'shelf.room_id' on instance '<Shelf at 0x...>'
    session.rollback()
    # after
    print(len(desk.drawers), "drawer loaded")
    #> 1 drawer loaded
    session.delete(desk)  # and cascade="all, delete-orphan"
    session.commit()
    print("drawers:", session.scalars(select(Drawer.id)).all())
    #> drawers: []
    session.close()


if __name__ == "__main__":
    main()
