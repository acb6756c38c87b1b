"""`add()` of a deep copy raises `TypeError` where it cascades to a keyed dictionary that was loaded.

Construct a new object from the values, or load the row again by its primary key.
"""

import copy
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

LABEL = "`copy.deepcopy()` of a keyed dictionary"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "storage_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[dict[str, "Copy"]] = relationship(
        collection_class=attribute_keyed_dict("place")
    )


class Copy(OwnBase):
    __tablename__ = "storage_copy"

    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(String(9))
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("storage_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Shelf(id=1, copies={"left": Copy(place="left")}))

    with Session(engine) as session:
        shelf = session.get(Shelf, 1)
        print(list(shelf.copies))
        #> ['left']
    twin = copy.deepcopy(shelf)
    with Session(engine) as session:
        try:
            session.add(twin)
        except TypeError as error:
            print(error)
            #> 'NoneType' object is not iterable


if __name__ == "__main__":
    main()
