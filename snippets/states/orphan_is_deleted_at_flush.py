"""With delete-orphan, a child removed from a collection is deleted at the flush, without a mark.

Until the flush the orphan is persistent and not in `session.deleted`: listen for
[`before_delete`][snippets.states.before_delete_sees_orphans], or test [in
`before_flush`][snippets.states.orphan_in_before_flush]. Setting its foreign key column does
not save it; [another parent's collection does][snippets.states.moved_child_is_no_orphan]. The
pending child becomes transient, but here not the one that was appended to another parent before.

To take a removal back, append the child again. `refresh(shelf)` is not enough: with
`back_populates` [it deletes the child][snippets.states.refresh_deletes_a_removed_child], without
[the child's next change may][snippets.states.refreshed_parent_keeps_an_orphan].

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan deletes at the flush"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        old, new = Box(), Box()
        shelf = Shelf(boxes=[old])
        session.add(shelf)
        session.commit()

        moved, other = Box(), Shelf(id=9, boxes=[])
        session.add(other)
        shelf.boxes.extend([new, moved])
        other.boxes.append(moved)
        shelf.boxes.clear()
        print("new:", state_of(new), "moved:", state_of(moved))
        #> new: transient moved: pending
        print("old:", state_of(old), "marked:", old in session.deleted)
        #> old: persistent marked: False
        old.shelf_id = 9
        session.flush()
        print("old:", state_of(old), "shelf_id:", old.shelf_id)
        #> old: deleted shelf_id: 9


if __name__ == "__main__":
    main()
