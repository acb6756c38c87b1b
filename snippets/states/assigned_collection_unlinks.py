"""An assigned collection replaces the old one: children it lacks lose the foreign key, or their rows.

The assignment loads the old collection. A child that the new one lacks counts as removed: the
flush sets its foreign key to NULL, which a NOT NULL column refuses, or with
[delete-orphan][snippets.states.orphan_is_deleted_at_flush] deletes it. A form that assigns `[]`
for what the browser did not send does so.

Assign only what you received. Before the flush, `history.deleted` names the children; to undo,
expire them and the collection. The collection alone is not enough, as [the child's side changed
too][snippets.refresh.refresh_keeps_other_side_of_change].
"""

from typing import Optional

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "assign a list, and children are unlinked"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_given_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(back_populates="shelf")
    pens: Mapped[list["Pen"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_given_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_given_shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


class Pen(OwnBase):
    __tablename__ = "states_given_pen"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_given_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box, pen = Box(), Pen()
        session.add(Shelf(id=1, boxes=[box], pens=[pen]))
        session.commit()

        shelf = session.get(Shelf, 1)
        log = sql_log(engine)
        shelf.boxes = []
        removed = inspect(shelf).attrs.boxes.history.deleted
        print(sql_of(log), len(removed), "removed")
        #> SELECT 1 removed
        session.expire(shelf, ["boxes"])
        session.expire(box)
        session.flush()
        print("both expired:", box.shelf_id)
        #> both expired: 1

        shelf.boxes = []
        session.expire(shelf, ["boxes"])
        session.flush()
        unloaded = "boxes" in inspect(shelf).unloaded
        print("collection expired:", unloaded, box.shelf_id)
        #> collection expired: True None

        shelf.pens = []
        session.flush()
        print("delete-orphan:", state_of(pen))
        #> delete-orphan: deleted


if __name__ == "__main__":
    main()
