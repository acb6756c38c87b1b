"""With two delete-orphan relationships, a child taken from one of its two collections is deleted.

Here the box stands on a shelf and in a room, and both relationships cascade `delete-orphan`. Taken
from the shelf, it is deleted, and stays in the loaded list of the room. A box that is still pending
becomes transient at once; while the room lists it, the flush [warns and leaves it
out][snippets.detachment.flush_warns_and_skips_outsiders].

Give `delete-orphan` to one owner only, and let the other relationship keep the default cascade.
Even so, a box that goes from that owner's collection into the other one in one flush is deleted
or kept, by chance. Move it by its foreign key columns, as the case here.

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

        new = Box()
        shelf.boxes.append(new)
        room.boxes.append(new)
        shelf.boxes.remove(new)
        print("new box:", state_of(new), new in room.boxes)
        #> new box: transient True
        room.boxes.remove(new)

        case = Box()
        shelf.boxes.append(case)
        session.flush()
        case.shelf_id, case.room_id = None, room.id
        session.commit()
        print("moved:", state_of(case), case in shelf.boxes, case in room.boxes)
        #> moved: persistent False True


if __name__ == "__main__":
    main()
