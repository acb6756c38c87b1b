"""With delete-orphan, `remove()` of one of two entries deletes the object, here once it is changed.

`remove()` notes that the box has lost its parent, though the list still holds it. Here the next
flush that has to write the box finds an orphan and deletes it. It does not once the box was
expired, as by a commit.

Test `box in shelf.boxes` before you append.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan: one object twice"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_twice_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(
        back_populates="shelf", cascade="all, delete-orphan"
    )


class Box(OwnBase):
    __tablename__ = "states_twice_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[Optional[int]]
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_twice_shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box = Box()
        shelf = Shelf(boxes=[box, box])
        session.add(shelf)
        session.flush()
        shelf.boxes.remove(box)
        session.flush()
        print(state_of(box), "in the list:", box in shelf.boxes)
        #> persistent in the list: True
        box.number = 7
        session.flush()
        print(state_of(box), "in the list:", box in shelf.boxes)
        #> deleted in the list: True


if __name__ == "__main__":
    main()
