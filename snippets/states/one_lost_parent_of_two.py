"""With two delete-orphan relationships to a child, losing one of its two parents deletes it.

Here the box stands on a shelf and in a room, and both relationships cascade `delete-orphan`. Taken
from the shelf, it is deleted, and stays in the loaded list of the room.

Give `delete-orphan` to one owner only, and let the other relationship keep the default cascade.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan with two parents"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_two_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Room(OwnBase):
    __tablename__ = "states_two_room"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_two_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_two_shelf.id"))
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_two_room.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box = Box()
        shelf, room = Shelf(boxes=[box]), Room(boxes=[box])
        session.add_all([shelf, room])
        session.flush()

        shelf.boxes.remove(box)
        session.flush()
        print(state_of(box))
        #> deleted
        print("still in the room:", box in room.boxes)
        #> still in the room: True


if __name__ == "__main__":
    main()
