"""Add only objects of the class that the relationship is mapped to."""

from typing import Any, Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Book, new_library


class RoomBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class Room(RoomBase):
    __tablename__ = "room"
    shelves: Mapped[list[Any]] = relationship(Shelf)


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    try:
        session.add(Room(shelves=[Book(title="Emma")]))
    except AssertionError as error:
        print(str(error).strip())
        #> Attribute 'shelves' on class '<class 'Room'>' doesn't handle objects of type '<class 'Book'>'
    session.rollback()
    # after
    session.add(room := Room(shelves=[Shelf()]))
    session.commit()
    print(len(room.shelves), "shelf")
    #> 1 shelf
    session.close()


if __name__ == "__main__":
    main()
