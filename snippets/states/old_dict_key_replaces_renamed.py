"""A new object under the old key of a renamed one replaces it: the flush clears its foreign key.

A keyed collection [keeps the renamed box under its old
key][snippets.states.keyed_dict_keeps_old_key], so a new box under that key replaces it: here the
renamed box has no shelf any more. If the relationship cascades `delete-orphan`, it is [an orphan,
and deleted][snippets.states.orphan_is_deleted_at_flush].

Move the box before you rename it: `shelf.boxes["letters"] = shelf.boxes.pop("maps")`. Or rename it,
flush, and expire the collection.
"""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    attribute_keyed_dict,
    mapped_column,
    relationship,
)

from snippets.library import new_library

LABEL = "the old key of a renamed object"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_old_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[dict[str, "Box"]] = relationship(
        collection_class=attribute_keyed_dict("name")
    )


class Box(OwnBase):
    __tablename__ = "states_old_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_old_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box, tapes = Box(name="maps"), Box(name="tapes")
        shelf = Shelf(boxes={"maps": box, "tapes": tapes})
        session.add(shelf)
        session.commit()
        print("at first:", *sorted(shelf.boxes))
        #> at first: maps tapes
        box.name = "letters"
        shelf.boxes["maps"] = Box(name="maps")
        session.commit()
        print(box.name, "shelf:", box.shelf_id, "boxes:", *sorted(shelf.boxes))
        #> letters shelf: None boxes: maps tapes

        shelf.boxes["films"] = shelf.boxes.pop("tapes")
        tapes.name = "films"
        shelf.boxes["tapes"] = Box(name="tapes")
        session.commit()
        print(tapes.name, "shelf:", tapes.shelf_id, "boxes:", *sorted(shelf.boxes))
        #> films shelf: 1 boxes: films maps tapes


if __name__ == "__main__":
    main()
