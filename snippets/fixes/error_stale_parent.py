"""Add the new parent, and keep it in a variable, when you move a child to it."""

import gc
from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class Room(ShelfBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: Mapped[list[Shelf]] = relationship()


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    session = Session(engine)
    shelf = Shelf(id=1)
    session.add(hall := Room(id=1, shelves=[shelf]))
    session.flush()
    # before
    Room(id=2).shelves.append(shelf)
    gc.collect()
    try:
        hall.shelves.remove(shelf)
    except StaleDataError as error:
        print(error)
        #> Removing state <Shelf at 0x...> from parent state <Room at 0x...> along attribute 'shelves', but the parent record has gone stale, can't be sure this is the most recent parent.
    # after
    session.add(attic := Room(id=2))
    attic.shelves.append(shelf)
    hall.shelves.remove(shelf)
    session.commit()
    print("room", shelf.room_id)
    #> room 2
    session.close()


if __name__ == "__main__":
    main()
