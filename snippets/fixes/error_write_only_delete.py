"""Map `passive_deletes=True`, and `ondelete="CASCADE"` or `"SET NULL"` on the foreign key.

On SQLite set `PRAGMA foreign_keys=ON`: without it the children's rows stay as they are.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    WriteOnlyMapped,
    mapped_column,
    relationship,
)

from snippets.library import new_library


class RoomBase(DeclarativeBase):
    pass


class Room(RoomBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: WriteOnlyMapped["Shelf"] = relationship()


class Hall(RoomBase):
    __tablename__ = "hall"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: WriteOnlyMapped["Shelf"] = relationship(passive_deletes=True)


class Shelf(RoomBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))
    hall_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("hall.id", ondelete="CASCADE")
    )


def main() -> None:
    engine = new_library()
    RoomBase.metadata.create_all(engine)
    session = Session(engine)
    session.add_all([Room(id=1), Hall(id=1)])
    session.commit()
    # before
    session.delete(session.get(Room, 1))
    try:
        session.flush()
    except InvalidRequestError as error:
        print(error)
        #> Attribute Room.shelves can't load the existing state from the database for this operation; full iteration is not permitted.  If this is a delete operation, configure passive_deletes=True on the Room.shelves relationship in order to resolve this error.
        session.rollback()
    # after
    session.delete(session.get(Hall, 1))
    session.commit()
    print(session.get(Hall, 1))
    #> None
    session.close()


if __name__ == "__main__":
    main()
