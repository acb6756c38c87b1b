"""Add all of `session.deleted`: that takes back every `delete()` that is not flushed."""

from typing import Optional

from sqlalchemy import ForeignKey
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
    session.add(shelf := Shelf(boxes=[Box(), Box()]))
    session.commit()
    # before
    session.delete(shelf)
    session.add(shelf)
    session.flush()
    session.expire(shelf)
    print(len(shelf.boxes), "boxes")
    #> 0 boxes
    session.rollback()
    # after
    session.delete(shelf)
    session.add_all(session.deleted)
    session.commit()
    print(len(shelf.boxes), "boxes")
    #> 2 boxes
    session.close()


if __name__ == "__main__":
    main()
