"""A relationship refuses an object of another class, or of a subclass that no column tells apart.

Without a discriminator a `GlassShelf` would be loaded as a `Shelf` again: the flush raises
`FlushError`. Of an unrelated class, here `session.add()` raises an `AssertionError`. With
`back_populates` the assignment itself raises a bare `KeyError`, if that class lacks the other side.

Give the base class a discriminator, `polymorphic_on`, and each class its
`polymorphic_identity`.

SQLAlchemy's documentation:
[Mapping Class Inheritance Hierarchies](https://docs.sqlalchemy.org/en/21/orm/inheritance.html#single-table-inheritance).
"""

from typing import Any, Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import FlushError

from snippets.library import Author, new_library

LABEL = "an object of another class"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[Optional[int]] = mapped_column(ForeignKey("room.id"))


class GlassShelf(Shelf):
    pass


class Room(ShelfBase):
    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelves: Mapped[list[Any]] = relationship(Shelf)


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.create_all(engine)
    for thing in (GlassShelf(), Author(name="Mary")):
        with Session(engine) as session:
            try:
                session.add(Room(shelves=[thing]))
                session.flush()
            except (FlushError, AssertionError) as error:
                print(str(error).strip())
                #> Attempting to flush an item of type <class 'GlassShelf'> as a member of collection "Room.shelves". Expected an object of type <class 'Shelf'> or a polymorphic subclass of this type. If <class 'GlassShelf'> is a subclass of <class 'Shelf'>, configure mapper "Mapper[Shelf(shelf)]" to load this subtype polymorphically, or set enable_typechecks=False to allow any subtype to be accepted for flush.
                #> Attribute 'shelves' on class '<class 'Room'>' doesn't handle objects of type '<class 'Author'>'

    wrong: list[Any] = [Author(name="Mary")]
    try:
        Author(name="Anne", books=wrong)
    except KeyError as error:
        print("KeyError:", error)
        #> KeyError: 'author'


if __name__ == "__main__":
    main()
