"""Eager loading of a `write_only` or `dynamic` relationship raises: it holds no collection.

`joinedload()`, `selectinload()` and `subqueryload()` raise `InvalidRequestError` when the query for
rooms is executed. `immediateload()` raises `NotImplementedError` when a row comes; the query that
finds none does not raise.

Leave the option out and query the relationship, `session.scalars(room.shelves.select())`. A
`dynamic` one is a query itself: iterate over it.

SQLAlchemy's documentation:
[Working with Large Collections](https://docs.sqlalchemy.org/en/21/orm/large_collections.html).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    Session,
    WriteOnlyMapped,
    immediateload,
    joinedload,
    mapped_column,
    relationship,
    selectinload,
    subqueryload,
)

from snippets.library import new_library

LABEL = "eager loading of `write_only`"


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
    visited: DynamicMapped[Shelf] = relationship(viewonly=True)


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Room(id=1))
        session.commit()
        for load in (joinedload, selectinload, subqueryload):
            for relation in (Room.shelves, Room.visited):
                try:
                    session.get(Room, 99, options=[load(relation)])
                except InvalidRequestError as error:
                    print(error)
                    #> 'Room.shelves' does not support object population - eager loading cannot be applied.
                    #> 'Room.visited' does not support object population - eager loading cannot be applied.
                    #> 'Room.shelves' does not support object population - eager loading cannot be applied.
                    #> 'Room.visited' does not support object population - eager loading cannot be applied.
                    #> 'Room.shelves' does not support object population - eager loading cannot be applied.
                    #> 'Room.visited' does not support object population - eager loading cannot be applied.
        for relation in (Room.shelves, Room.visited):
            try:
                session.get(Room, 1, options=[immediateload(relation)])
            except NotImplementedError as error:
                print(f"{relation}: {error}")
                #> Room.shelves: Dynamic attributes don't support collection population.
                #> Room.visited: Dynamic attributes don't support collection population.
        print(session.get(Room, 99, options=[immediateload(Room.shelves)]))
        #> None

        room = session.get(Room, 1)
        print(session.scalars(room.shelves.select()).all(), list(room.visited))
        #> [] []


if __name__ == "__main__":
    main()
