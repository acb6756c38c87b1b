"""A new child with a UNIQUE value of one that it replaces fails: the INSERT comes before the DELETE.

`shelf.boxes = [Box(place=1)]` removes the old box, which delete-orphan deletes, but within one
table a flush INSERTs and UPDATEs first. A single object [is no
exception][snippets.states.replaced_orphan_with_unique_key].

Look for each value among the children that are there, and put these into the new list, as `put()`
does. Or empty the collection, flush, and assign the new list, in one transaction. On PostgreSQL a
deferred constraint [allows the replacement][snippets.states.deferred_unique_lets_children_be_replaced].

Only for the *primary* key the flush sees that a row goes and comes, and [makes an UPDATE of
it][snippets.states.row_switch_is_an_update].
"""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "replace children, with a unique value"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_placed_shelf"
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_placed_box"
    __table_args__ = (UniqueConstraint("shelf_id", "place"),)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_placed_shelf.id"))
    place: Mapped[int]
    weight: Mapped[int]


def put(shelf: Shelf, weights: dict[int, int]) -> None:
    there = {box.place: box for box in shelf.boxes}
    shelf.boxes = [there.get(place) or Box(place=place) for place in weights]
    for box in shelf.boxes:
        box.weight = weights[box.place]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[Box(place=1, weight=5), Box(place=2, weight=6)])
        session.add(shelf)
        session.commit()
        log = sql_log(engine)
        shelf.boxes = [Box(place=1, weight=9)]
        try:
            session.flush()
        except IntegrityError:
            print(log[-1].split(" (")[0], "fails")
            #> INSERT INTO states_placed_box fails
        session.rollback()

        put(shelf, {1: 9, 3: 4})
        log.clear()
        session.commit()
        print(sql_of(log), sorted((box.place, box.weight) for box in shelf.boxes))
        #> UPDATE INSERT DELETE [(1, 9), (3, 4)]

        shelf.boxes = []
        session.flush()
        shelf.boxes = [Box(place=1, weight=7)]
        session.commit()
        print([(box.place, box.weight) for box in shelf.boxes])
        #> [(1, 7)]


if __name__ == "__main__":
    main()
