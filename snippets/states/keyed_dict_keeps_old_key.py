"""A keyed collection keeps an object under its old key when the attribute changes.

Neither the assignment to the name nor the flush moves the object in the dictionary; the load after
the commit puts it under the new key. Until then it [cannot be taken out under its new
key][snippets.errors.keyed_dict_key_changed], and [a new object under the old key replaces
it][snippets.states.old_dict_key_replaces_renamed].

Move the object [before you rename it][snippets.states.old_dict_key_replaces_renamed]:
`shelf.boxes["letters"] = shelf.boxes.pop("maps")`. Or call `session.expire(shelf, ["boxes"])` after
the flush.

SQLAlchemy's documentation: [Dictionary
Collections](https://docs.sqlalchemy.org/en/21/orm/collection_api.html#orm-dictionary-collection).
"""

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

LABEL = "a keyed dictionary and a changed key"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_keyed_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[dict[str, "Box"]] = relationship(
        collection_class=attribute_keyed_dict("name")
    )


class Box(OwnBase):
    __tablename__ = "states_keyed_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20))
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_keyed_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box = Box(name="maps")
        shelf = Shelf(boxes={"maps": box})
        session.add(shelf)
        box.name = "letters"
        session.flush()
        print(box.name, "is found under", *shelf.boxes)
        #> letters is found under maps

        session.commit()
        print(box.name, "is found under", *shelf.boxes)
        #> letters is found under letters


if __name__ == "__main__":
    main()
