"""Put the children that are there into the new list, and set the new values."""

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
    label: Mapped[str]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    shelf = Shelf(boxes=[Box(place=1, label="a"), Box(place=2, label="b")])
    session.add(shelf)
    session.commit()
    labels = {2: "new", 3: "c"}
    # before
    shelf.boxes = [Box(place=place, label=labels[place]) for place in labels]
    try:
        session.flush()
    except IntegrityError as error:
        print(error.orig)
        #> UNIQUE constraint failed: box.shelf_id, box.place
    session.rollback()
    # after
    there = {box.place: box for box in shelf.boxes}
    shelf.boxes = [there.get(place) or Box(place=place) for place in labels]
    for box in shelf.boxes:
        box.label = labels[box.place]
    session.commit()
    print([(box.id, box.place, box.label) for box in shelf.boxes])
    #> [(2, 2, 'new'), (3, 3, 'c')]
    session.close()


if __name__ == "__main__":
    main()
