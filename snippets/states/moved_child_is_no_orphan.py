"""With delete-orphan, a moved child is kept, and a new one that never had a parent is INSERTed.

An orphan is a child that had a parent, lost it, and has none at the flush. A child that is
taken out of one collection and put into another before the flush has one: it gets the new
foreign key by an UPDATE. A new child that no parent ever took is no orphan either: it is
INSERTed with a foreign key of NULL, which a NOT NULL column refuses.

Make the foreign key NOT NULL, so that a child without a parent is an error and not a row.
Append before you remove: appending to a collection that is not loaded loads it, and the
[autoflush][snippets.states.autoflush_before_sql] before that deletes a child that was
taken out already.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_moving_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_moving_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_moving_shelf.id")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box, lonely = Box(), Box()
        first, second = Shelf(id=1, boxes=[box]), Shelf(id=2, boxes=[])
        session.add_all([first, second, lonely])
        session.flush()
        print(box.shelf_id, inspect(lonely).persistent, lonely.shelf_id)
        #> 1 True None

        first.boxes.remove(box)
        second.boxes.append(box)
        session.flush()
        print(box.shelf_id, inspect(box).persistent)
        #> 2 True

        second.boxes.remove(box)
        session.flush()
        print(inspect(box).deleted)
        #> True


if __name__ == "__main__":
    main()
