"""A child whose foreign key is in its primary key cannot be left without a parent: the flush raises.

Removing the child from the collection, or deleting the parent, sets the child's foreign key to
NULL. It is part of a primary key here, so the flush raises an `AssertionError`.

Say that such a child does not live without its parent:
`relationship(cascade="all, delete-orphan")`. Then [it is
deleted][snippets.states.orphan_is_deleted_at_flush].

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "blank-out primary key column"
REQUIRES = ("sqlalchemy>=2.0.24",)


class RoomBase(DeclarativeBase):
    pass


class Shelf(RoomBase):
    __tablename__ = "shelf"

    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class Room(RoomBase):
    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: Mapped[list[Shelf]] = relationship()


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Room(id=1, shelves=[Shelf(number=1)]))
        session.commit()
        room = session.get(Room, 1)
        room.shelves.clear()
        try:
            session.flush()
        except AssertionError as error:
            print(error)
            #> Dependency rule on column 'room.id' tried to blank-out primary key column 'shelf.room_id' on instance '<Shelf at 0x...>'
        session.rollback()
        session.delete(room)
        try:
            session.flush()
        except AssertionError as error:
            print(error)
            #> Dependency rule on column 'room.id' tried to blank-out primary key column 'shelf.room_id' on instance '<Shelf at 0x...>'


if __name__ == "__main__":
    main()
