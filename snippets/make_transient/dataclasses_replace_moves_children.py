"""`dataclasses.replace()` gives a transient copy of a mapped dataclass, and moves children to it.

It passes the value of each field that `__init__` takes, so the copy gets the original's boxes. A
field with `init=False`, as `id` here, is left out.

Pass `boxes=[]`, or copies of them: `replace(shelf, boxes=[replace(box, shelf=None) for box in
shelf.boxes])`. Without `shelf=None` each copied box joins `shelf.boxes`, the list that the loop
reads, and the loop does not end.

SQLAlchemy's documentation:
[Declarative Dataclass Mapping](https://docs.sqlalchemy.org/en/21/orm/dataclasses.html#orm-declarative-native-dataclasses).
"""

from dataclasses import replace
from itertools import islice
from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    mapped_column,
    relationship,
)

from snippets.library import new_library
from snippets.words import state_of

LABEL = "`dataclasses.replace()`"


class ShelfBase(MappedAsDataclass, DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    room: Mapped[int]
    boxes: Mapped[list["Box"]] = relationship(back_populates="shelf")


class Box(ShelfBase):
    __tablename__ = "box"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    size: Mapped[int]
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("shelf.id"), init=False)
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes", default=None)


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(room=1, boxes=[Box(size=3), Box(size=4)])
        session.add(shelf)
        session.commit()

        empty = replace(shelf, boxes=[])
        print(state_of(empty), empty.room, "-", len(shelf.boxes), "boxes stay")
        #> transient 1 - 2 boxes stay
        copies = [replace(box, shelf=None) for box in shelf.boxes]
        full = replace(shelf, boxes=copies)
        print("copied:", len(full.boxes), "-", len(shelf.boxes), "boxes stay")
        #> copied: 2 - 2 boxes stay
        copy = replace(shelf)
        session.add(copy)
        session.commit()
        print("copy:", len(copy.boxes), "original:", len(shelf.boxes))
        #> copy: 2 original: 0

    other = Shelf(room=2, boxes=[Box(size=3), Box(size=4)])
    for box in islice(other.boxes, 100):  # without islice() it does not end
        replace(box)
    print("without shelf=None:", len(other.boxes), "boxes")
    #> without shelf=None: 102 boxes


if __name__ == "__main__":
    main()
