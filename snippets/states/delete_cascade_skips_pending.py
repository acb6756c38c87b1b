"""A delete cascade leaves out children that are still pending: the flush INSERTs them.

A pending child stays pending, unless the cascade has to load something, [which
flushes][snippets.states.autoflush_before_sql]. The flush then INSERTs it, here with NULL as
foreign key. With `back_populates` it gets [the key of the deleted
parent][snippets.states.new_child_of_a_deleted_parent].

In a box that is deleted as [an orphan][snippets.states.orphan_is_deleted_at_flush], a pending
label makes the flush raise on SQLite: it is to be DELETEd, and has no key.

Call `session.flush()` first, and the cascade takes the new children too.

SQLAlchemy's documentation:
[delete](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete cascade, pending children"
REQUIRES = ("sqlite",)


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_skip_shelf"

    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_skip_box"

    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_skip_shelf.id"))
    labels: Mapped[list["Label"]] = relationship(cascade="all, delete-orphan")


class Label(OwnBase):
    __tablename__ = "states_skip_label"

    box_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_skip_box.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[Box(labels=[Label()])])
        session.add(shelf)
        session.commit()
        box, new = shelf.boxes[0], Box(labels=[])
        print("loaded:", len(box.labels), "label")
        #> loaded: 1 label

        shelf.boxes.append(new)
        session.delete(shelf)
        print("marked:", box in session.deleted, "new one:", new in session.deleted)
        #> marked: True new one: False
        session.flush()
        print("new one:", state_of(new), "shelf:", new.shelf_id)
        #> new one: persistent shelf: None
        session.rollback()

        shelf.boxes.append(new)
        session.flush()
        session.delete(shelf)
        session.flush()
        print("flushed before:", state_of(new))
        #> flushed before: deleted
        session.rollback()

        shelf.boxes[0].labels.append(Label())
        shelf.boxes.remove(box)
        try:
            session.flush()
        except StatementError as error:
            print("the flush raises at", error.statement.partition(" WHERE")[0])
            #> the flush raises at DELETE FROM states_skip_label


if __name__ == "__main__":
    main()
