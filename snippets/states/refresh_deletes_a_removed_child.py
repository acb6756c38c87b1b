"""With delete-orphan and `back_populates`, `refresh(shelf)` deletes a box just removed, by autoflush.

`refresh()` discards the changes of the shelf and of [the boxes still in the
list][snippets.refresh.cascade_all_expires_children]; [new boxes are
lost][snippets.refresh.delete_orphan_drops_pending_child]. Then it [flushes the
rest][snippets.refresh.refresh_discards_own_flushes_others]: the removed box is an orphan, and its
row is deleted. Without autoflush the next flush does it.

To take the removal back, append the box again instead. To drop the changes of both,
`session.expire()` the shelf and the box, before any query. (Without `back_populates` [a later
change of the box deletes it][snippets.states.refreshed_parent_keeps_an_orphan].)
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan: refresh after a removal"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_read_shelf"

    boxes: Mapped[list["Box"]] = relationship(
        cascade="all, delete-orphan", back_populates="shelf"
    )


class Box(OwnBase):
    __tablename__ = "states_read_box"

    size: Mapped[Optional[int]]
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_read_shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box, kept = Box(), Box(size=3)
        shelf = Shelf(boxes=[box, kept])
        session.add(shelf)
        session.commit()

        shelf.boxes.remove(box)
        kept.size = 4
        session.refresh(shelf)
        print("refresh(shelf):", state_of(box), "- size of the other:", kept.size)
        #> refresh(shelf): deleted - size of the other: 3
        session.rollback()

        shelf.boxes.remove(box)
        with session.no_autoflush:
            session.refresh(shelf)
        session.flush()
        print("refresh(shelf) without autoflush:", state_of(box))
        #> refresh(shelf) without autoflush: deleted
        session.rollback()

        shelf.boxes.remove(box)
        session.expire(shelf)
        session.expire(box)
        session.flush()
        print("both expired:", state_of(box), "in the list:", box in shelf.boxes)
        #> both expired: persistent in the list: True

        shelf.boxes.remove(box)
        shelf.boxes.append(box)
        session.flush()
        print("appended again:", state_of(box))
        #> appended again: persistent


if __name__ == "__main__":
    main()
