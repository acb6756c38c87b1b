"""Delete the children and flush, then delete the parent."""

from sqlalchemy import ForeignKey, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlite",)


class RoomBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Room(RoomBase):
    __tablename__ = "room"


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))  # no relationship


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    session.execute(text("PRAGMA foreign_keys = ON"))
    room, shelf = Room(id=1), Shelf(room_id=1)
    session.add_all([room, shelf])
    session.commit()
    # before
    session.delete(shelf)
    session.delete(room)
    try:
        session.flush()
    except IntegrityError as error:
        print(error.orig)
        #> FOREIGN KEY constraint failed
    session.rollback()
    # after
    session.delete(shelf)
    session.flush()
    session.delete(room)
    session.commit()
    print("rooms:", session.scalars(select(Room.id)).all())
    #> rooms: []
    session.close()


if __name__ == "__main__":
    main()
