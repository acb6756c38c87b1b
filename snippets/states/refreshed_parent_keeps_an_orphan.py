"""With delete-orphan, its next change may delete a removed child though its parent was refreshed.

Here, without `back_populates`, `refresh(shelf)` brings the box back into the list. But the box
still has the note that it has lost its parent, and a flush that has to write it deletes it. The
rollback of the savepoint leaves the note as well. (With `back_populates` [`refresh(shelf)` itself
deletes the box][snippets.states.refresh_deletes_a_removed_child].)

To take the removal back, append the box again instead. To drop all changes of both,
`session.expire()` both: with `cascade="all"` [those of the other boxes go
too][snippets.refresh.cascade_all_expires_children].

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
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_fresh_shelf"

    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_fresh_box"

    number: Mapped[Optional[int]]
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_fresh_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[box := Box()])
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
        session.expire(shelf)
        session.expire(box)
        box.number = 7
        session.flush()
        print("both expired:", state_of(box))
        #> both expired: persistent

        shelf.boxes.remove(box)
        shelf.boxes.append(box)
        box.number = 8
        savepoint = session.begin_nested()
        print("appended again:", state_of(box))
        #> appended again: persistent
        shelf.boxes.remove(box)
        savepoint.rollback()
        box.number = 9
        session.flush()
        print("after a savepoint:", state_of(box))
        #> after a savepoint: deleted


if __name__ == "__main__":
    main()
