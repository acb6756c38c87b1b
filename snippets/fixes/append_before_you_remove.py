"""Append the child to its new parent before you remove it from the loaded old one.

With `back_populates` the append takes it out of the old list: leave `remove()` out.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Box(OwnBase):
    __tablename__ = "box"
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("shelf.id"))


class Shelf(OwnBase):
    __tablename__ = "shelf"
    boxes: Mapped[list[Box]] = relationship(cascade="all, delete-orphan")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    first, second = Shelf(id=1, boxes=[Box(id=1)]), Shelf(id=2)
    session.add_all([first, second])
    session.commit()
    # before
    box = first.boxes[0]
    first.boxes.remove(box)
    try:
        second.boxes.append(box)  # loads the collection, and flushes before
    except InvalidRequestError as error:
        print(error)
        #> Instance '<Box at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
    session.rollback()
    # after
    box = first.boxes[0]
    second.boxes.append(box)
    first.boxes.remove(box)
    session.commit()
    print("shelf", box.shelf_id)
    #> shelf 2
    session.close()


if __name__ == "__main__":
    main()
