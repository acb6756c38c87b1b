"""With delete-orphan, refreshing the parent does not save a removed child: a later change deletes it.

`refresh(shelf)` and `expire(shelf)` before the flush bring the box back into the list, and the
flush deletes nothing. But the box keeps the note that it has lost its parent. A later flush
that has to write the box finds an orphan and deletes it.

To take the removal back, append the box again. To drop all changes of both, refresh the box
too, after the shelf.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan: parent refreshed"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_fresh_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_fresh_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[Optional[int]]
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_fresh_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box = Box()
        shelf = Shelf(boxes=[box])
        session.add(shelf)
        session.commit()

        shelf.boxes.remove(box)
        session.refresh(shelf)
        session.flush()
        print(state_of(box), "in the list:", box in shelf.boxes)
        #> persistent in the list: True
        box.number = 7
        session.flush()
        print(state_of(box), "in the list:", box in shelf.boxes)
        #> deleted in the list: True
        session.rollback()

        shelf.boxes.remove(box)
        session.refresh(shelf)
        session.refresh(box)
        box.number = 7
        session.flush()
        print("both refreshed:", state_of(box))
        #> both refreshed: persistent

        shelf.boxes.remove(box)
        shelf.boxes.append(box)
        box.number = 8
        session.flush()
        print("appended again:", state_of(box))
        #> appended again: persistent


if __name__ == "__main__":
    main()
