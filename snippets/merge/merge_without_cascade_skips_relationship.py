"""`merge()` leaves a relationship without `merge` in its cascade as it is on the target.

Neither the related object nor the link to it is copied. The foreign key is a column like any
other: if it is set on the given object, it is copied.

Write `relationship(cascade="save-update")` if `merge()` must not go through the relationship.

SQLAlchemy's documentation: [merge cascade](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-merge).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "A relationship left out of the merge"


class RoomBase(DeclarativeBase):
    pass


class Room(RoomBase):
    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))
    room: Mapped[Optional[Room]] = relationship(cascade="save-update")


def main() -> None:
    engine = new_library()
    RoomBase.metadata.drop_all(engine)
    RoomBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Room(id=1), Room(id=2)])
        session.add(Shelf(id=1, room_id=1))
        session.commit()

    with Session(engine) as session:
        merged = session.merge(Shelf(id=1, room=Room(id=2)))
        session.commit()
        print("room", merged.room.id)
        #> room 1

        merged = session.merge(Shelf(id=1, room_id=2))
        session.commit()
        print("room", merged.room.id)
        #> room 2


if __name__ == "__main__":
    main()
