"""Give the base class a discriminator, if objects of its subclasses go into the collection."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import FlushError

from snippets.library import new_library


class RoomBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class GlassShelf(Shelf):
    pass


class Box(RoomBase):
    __tablename__ = "box"
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))
    kind: Mapped[str] = mapped_column(String(10))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "box"}


class GlassBox(Box):
    __mapper_args__ = {"polymorphic_identity": "glass"}


class Room(RoomBase):
    __tablename__ = "room"
    shelves: Mapped[list[Shelf]] = relationship()
    boxes: Mapped[list[Box]] = relationship()


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    session.add(Room(shelves=[GlassShelf()]))  # a Shelf, without polymorphic_on
    try:
        session.flush()
    except FlushError as error:
        print(str(error).strip())
        #> Attempting to flush an item of type <class 'GlassShelf'> as a member of collection "Room.shelves". Expected an object of type <class 'Shelf'> or a polymorphic subclass of this type. If <class 'GlassShelf'> is a subclass of <class 'Shelf'>, configure mapper "Mapper[Shelf(shelf)]" to load this subtype polymorphically, or set enable_typechecks=False to allow any subtype to be accepted for flush.
    session.rollback()
    # after
    session.add(room := Room(boxes=[GlassBox()]))  # a Box, with polymorphic_on
    session.commit()
    print(type(room.boxes[0]).__name__)
    #> GlassBox
    session.close()


if __name__ == "__main__":
    main()
