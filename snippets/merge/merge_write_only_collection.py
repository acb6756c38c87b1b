"""`merge()` onto an existing row raises if the given object's write-only collection was changed.

To replace a collection `merge()` loads the old one, which a write-only collection refuses. Here
the merge that makes the row writes the shelf; the next one raises.

Merge an object without the collection, then call `merged.shelves.add()`.

SQLAlchemy's documentation: [Write Only Relationships](https://docs.sqlalchemy.org/en/21/orm/large_collections.html#write-only-relationship).
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

LABEL = "Write-only collections"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class Room(ShelfBase):
    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: WriteOnlyMapped[Shelf] = relationship()


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        room = Room(id=1)
        room.shelves.add(Shelf(id=1))
        merged = session.merge(room)
        session.commit()
        print(len(session.scalars(merged.shelves.select()).all()), "shelf")
        #> 1 shelf

        try:
            session.merge(room)
        except InvalidRequestError as error:
            print(error)
            #> Collection "Room.shelves" does not support implicit iteration; collection replacement operations can't be used

        merged = session.merge(Room(id=1))
        merged.shelves.add(Shelf(id=2))
        session.commit()
        print(len(session.scalars(merged.shelves.select()).all()), "shelves")
        #> 2 shelves


if __name__ == "__main__":
    main()
