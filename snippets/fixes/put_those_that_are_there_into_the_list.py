"""Put the children that are there into the new list: their rows are updated, not replaced."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

REQUIRES = ("sqlite",)


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "shelf"
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "box"
    __table_args__ = (UniqueConstraint("shelf_id", "place"),)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("shelf.id"))
    place: Mapped[int]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    shelf = Shelf(boxes=[Box(place=1), Box(place=2)])
    session.add(shelf)
    session.commit()
    # before
    shelf.boxes = [Box(place=place) for place in (2, 3)]
    try:
        session.flush()
    except IntegrityError as error:
        print(error.orig)
        #> UNIQUE constraint failed: box.shelf_id, box.place
    session.rollback()
    # after
    there = {box.place: box for box in shelf.boxes}
    shelf.boxes = [there.get(place) or Box(place=place) for place in (2, 3)]
    session.commit()
    print([(box.id, box.place) for box in shelf.boxes])
    #> [(2, 2), (3, 3)]
    session.close()


if __name__ == "__main__":
    main()
