"""A `write_only` collection raises where it would have to load itself.

It cannot be iterated, replaced once the object has a row, or followed by the cascade
of `delete()`. `bool(room.shelves)` does not raise: it is true even if there are no rows.

Read it with `session.scalars(room.shelves.select())`. Change it by `add()`, `add_all()` and
`remove()`. For `delete()` set `passive_deletes=True`, and `ON DELETE CASCADE` in the table
(SQLite needs [a pragma][snippets.states.passive_deletes_leaves_children], too).
[`merge()`][snippets.merge.merge_write_only_collection] meets it too.

SQLAlchemy's documentation:
[Write Only Relationships](https://docs.sqlalchemy.org/en/21/orm/large_collections.html#write-only-relationship).
"""

from typing import Any, Optional

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

LABEL = "`write_only` collections"


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
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        room: Any = Room(id=1)
        print(bool(room.shelves))
        #> True
        room.shelves.add(Shelf(id=1))
        session.add(room)
        session.commit()
        try:
            list(room.shelves)
        except TypeError as error:
            print(error)
            #> WriteOnly collections don't support iteration in-place; to query for collection items, use the select() method to produce a SQL statement and execute it with session.scalars().
        try:
            room.shelves = []
        except InvalidRequestError as error:
            print(error)
            #> Collection "Room.shelves" does not support implicit iteration; collection replacement operations can't be used
        try:
            session.delete(room)
            session.flush()
        except InvalidRequestError as error:
            print(error)
            #> Attribute Room.shelves can't load the existing state from the database for this operation; full iteration is not permitted.  If this is a delete operation, configure passive_deletes=True on the Room.shelves relationship in order to resolve this error.
        session.rollback()
        print(len(session.scalars(room.shelves.select()).all()))
        #> 1


if __name__ == "__main__":
    main()
