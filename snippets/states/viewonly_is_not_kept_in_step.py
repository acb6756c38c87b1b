"""A `viewonly` relationship shows what its last load found, and what is put into it is not written.

A new member of the relationship that writes appears in the other after the next load. What is
appended to that one stays out of the session, and its owner is not even in `session.dirty`.

Change the relationship that writes, and read this one. After a flush, `session.expire(shelf,
["view"])` renews it. [`merge()` does follow it][snippets.merge.merge_follows_viewonly].

SQLAlchemy's documentation: [Notes on using the viewonly relationship
parameter](https://docs.sqlalchemy.org/en/21/orm/join_conditions.html#relationship-viewonly-notes).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`viewonly` relationships"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_viewed_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship()
    view: Mapped[list["Box"]] = relationship(viewonly=True)


class Box(OwnBase):
    __tablename__ = "states_viewed_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_viewed_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[Box()])
        session.add(shelf)
        session.commit()
        print(len(shelf.boxes), "box,", len(shelf.view), "in view")
        #> 1 box, 1 in view
        shelf.boxes.append(Box())
        session.flush()
        print(len(shelf.boxes), "boxes,", len(shelf.view), "in view")
        #> 2 boxes, 1 in view
        session.expire(shelf, ["view"])
        print(len(shelf.boxes), "boxes,", len(shelf.view), "in view")
        #> 2 boxes, 2 in view

        lost = Box()
        shelf.view.append(lost)
        log = sql_log(engine)
        session.flush()
        print(state_of(lost), sql_of(log))
        #> transient no SQL
        print("dirty:", shelf in session.dirty)
        #> dirty: False


if __name__ == "__main__":
    main()
