"""Link both relationships by `back_populates`, so that they agree on the key.

Unlinked, each writes it, and here the `None` on the child's side comes last. The order goes by the
names of module and class: with others the same program goes well. So assign no `None` either.
"""

import warnings

from sqlalchemy import ForeignKey
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlite",)


class RoomBase(DeclarativeBase):
    pass


class Room(RoomBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    walls: Mapped[list["Wall"]] = relationship(back_populates="room")


class Wall(RoomBase):
    __tablename__ = "wall"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))
    room: Mapped[Room] = relationship(back_populates="walls")


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)

    # before
    class UnlinkedBase(DeclarativeBase):
        pass

    class Hall(UnlinkedBase):
        __tablename__ = "room"
        id: Mapped[int] = mapped_column(primary_key=True)
        panes: Mapped[list["Pane"]] = relationship()

    class Pane(UnlinkedBase):
        __tablename__ = "wall"
        id: Mapped[int] = mapped_column(primary_key=True)
        room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))
        room: Mapped[Hall] = relationship()

    with Session(engine) as session, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.add(Hall(panes=[Pane(room=None)]))
        warning = str(caught[0].message)
        print("warned:", "which conflicts with relationship(s)" in warning)
        #> warned: True
        try:
            session.flush()
        except IntegrityError as error:
            print(error.orig)
            #> NOT NULL constraint failed: wall.room_id
    # after
    with Session(engine) as session:
        session.add(Room(id=1, walls=[Wall(room=None)]))
        session.commit()
        print(session.get(Wall, 1).room_id)
        #> 1


if __name__ == "__main__":
    main()
