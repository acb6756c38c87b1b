"""With delete-orphan, `child.parent = None` deletes the child only if it finds the old parent.

By `back_populates`, the assignment looks for the old parent, by default without SQL: in `box.shelf`
if that is loaded, else among the objects in the session. There it does not find one that is
expired, nor any if the child's foreign key is expired, as by a commit. Then the flush writes NULL,
which a NOT NULL column refuses. Setting the foreign key column to `None` makes no orphan.

Read `box.shelf` before you set it, or remove the child from `shelf.boxes`, or
`session.delete(box)`.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "`child.parent = None` does not delete"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_known_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(
        back_populates="shelf", cascade="all, delete-orphan"
    )


class Box(OwnBase):
    __tablename__ = "states_known_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_known_shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        first, second, third, fourth = Box(), Box(), Box(), Box()
        session.add(Shelf(boxes=[first, second, third, fourth]))
        session.commit()
        first.shelf = None
        session.flush()
        print("expired by the commit:", state_of(first), first.shelf_id)
        #> expired by the commit: persistent None

        print("read before:", second.shelf.id)
        #> read before: 1
        second.shelf = None
        third.shelf_id = None
        session.flush()
        print("its shelf is loaded:", state_of(second))
        #> its shelf is loaded: deleted
        print("foreign key set:", state_of(third), third.shelf_id)
        #> foreign key set: persistent None
        session.commit()

    with Session(engine) as session:
        fourth = session.get(Box, 4)
        fourth.shelf = None
        session.flush()
        print("its shelf is not in the session:", state_of(fourth), fourth.shelf_id)
        #> its shelf is not in the session: persistent None
        session.rollback()

        shelf = session.get(Shelf, 1)
        shelf.boxes.remove(fourth)
        session.flush()
        print("removed from the list:", state_of(fourth))
        #> removed from the list: deleted


if __name__ == "__main__":
    main()
