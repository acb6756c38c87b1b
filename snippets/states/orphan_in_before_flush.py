"""With `back_populates`, `before_flush` finds orphans of a list in `session.dirty`, parent `None`.

It is not in `session.deleted`: the flush decides, as until then another parent may take the child,
like the second box here. Without `back_populates` it is not in `session.dirty` either: the pen is
in the history of its parent's collection, where children that moved are listed too. So is the old
object of a one-to-one that was replaced unloaded.

Where the foreign key may be NULL, a child [whose old parent was not
known][snippets.states.orphan_needs_a_known_parent] has no parent either, and stays. To hear of each
orphan that goes, listen for [`before_delete`][snippets.states.before_delete_sees_orphans].
"""

from typing import Any

from sqlalchemy import ForeignKey, event, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "orphans in `before_flush`"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_leaving_shelf"
    boxes: Mapped[list["Box"]] = relationship(
        back_populates="shelf", cascade="all, delete-orphan"
    )
    pens: Mapped[list["Pen"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_leaving_box"
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_leaving_shelf.id"))
    shelf: Mapped[Shelf] = relationship(back_populates="boxes")


class Pen(OwnBase):
    __tablename__ = "states_leaving_pen"
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_leaving_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)

    def look(session: Session, *rest: Any) -> None:
        dirty = sorted((type(obj).__name__, obj.id) for obj in session.dirty)
        print(dirty, "marked:", len(session.deleted))
        #> [('Box', 1), ('Box', 2), ('Shelf', 1), ('Shelf', 2)] marked: 0
        boxes = [obj for obj in session.dirty if isinstance(obj, Box)]
        print("orphans:", [box.id for box in boxes if box.shelf is None])
        #> orphans: [1]
        for name in ("boxes", "pens"):
            removed = inspect(shelf).attrs[name].history.deleted
            print("out of", name, sorted(child.id for child in removed))
            #> out of boxes [1, 2]
            #> out of pens [1]

    with Session(engine) as session:
        shelf = Shelf(id=1, boxes=[Box(id=1), Box(id=2)], pens=[Pen(id=1)])
        session.add_all([shelf, other := Shelf(id=2)])
        session.commit()
        (first, second), (pen,), boxes = shelf.boxes, shelf.pens, other.boxes
        event.listen(session, "before_flush", look)
        boxes.append(second)
        shelf.boxes.remove(first)
        shelf.pens.remove(pen)
        session.flush()
        print(state_of(first), state_of(second), state_of(pen))
        #> deleted persistent deleted


if __name__ == "__main__":
    main()
