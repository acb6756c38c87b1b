"""An ORM DELETE follows no relationship: `cascade="all, delete-orphan"` has no effect on it.

`delete(Shelf)` deletes the shelf's row. The rows and the objects of the boxes stay, and the loaded
collection still lists them. `session.delete(shelf)` deletes the boxes too.

Delete the children first, `delete(Box).where(Box.shelf_id == 1)`, declare [`ON DELETE
CASCADE`][snippets.synchronize_session.on_delete_cascade_leaves_children], or delete objects.
Otherwise a foreign key [may refuse the
DELETE][snippets.synchronize_session.foreign_key_refuses_delete].

SQLAlchemy's documentation: [Important Notes and
Caveats](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-caveats).
"""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "no cascade to children"


class Model(DeclarativeBase):
    pass


class Shelf(Model):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(
        cascade="all, delete-orphan",
        primaryjoin="foreign(Box.shelf_id) == Shelf.id",  # no constraint
    )


class Box(Model):
    __tablename__ = "box"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int]


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    boxes = select(func.count()).select_from(Box)
    with Session(engine) as session:
        shelf = Shelf(id=1, boxes=[Box(id=1), Box(id=2)])
        session.add(shelf)
        session.commit()
        box = shelf.boxes[0]
        session.execute(delete(Shelf).where(Shelf.id == 1))
        print("shelf", state_of(shelf), "box", state_of(box))
        #> shelf deleted box persistent
        print(session.scalar(boxes), "rows,", len(shelf.boxes), "in the collection")
        #> 2 rows, 2 in the collection

        session.rollback()
        session.delete(shelf)
        session.flush()
        print("shelf", state_of(shelf), "box", state_of(box))
        #> shelf deleted box deleted
        print(session.scalar(boxes), "rows")
        #> 0 rows


if __name__ == "__main__":
    main()
