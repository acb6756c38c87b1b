"""Removing a child from a one-way collection raises `StaleDataError` if its last parent is forgotten.

In a one-to-many relationship a child refers weakly to the parent it was last put into. Here a
second one took it, was never saved, and Python collected it. When the first parent lets the child
go, SQLAlchemy cannot tell whether another has it.

Add the new parent to the session, and hold it: a session alone [does not keep
it][snippets.states.identity_map_is_weak]. If it was never saved,
`session.expire(child)` makes SQLAlchemy forget it, and the child's unflushed changes.
"""

import gc
from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import StaleDataError

from snippets.library import new_library

LABEL = "a forgotten parent"


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
    with Session(engine) as session:
        shelf = Shelf(id=1)
        hall = Room(id=1, shelves=[shelf])
        session.add(hall)
        session.flush()
        Room(id=2).shelves.append(shelf)
        gc.collect()
        try:
            hall.shelves.remove(shelf)
        except StaleDataError as error:
            print(error)
            #> Removing state <Shelf at 0x...> from parent state <Room at 0x...> along attribute 'shelves', but the parent record has gone stale, can't be sure this is the most recent parent.
        session.expire(shelf)
        hall.shelves.remove(shelf)
        session.flush()
        print(shelf.room_id)
        #> None


if __name__ == "__main__":
    main()
