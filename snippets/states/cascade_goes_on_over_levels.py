"""A delete cascade goes on over several levels, if the relationships of each are mapped with it.

Here `delete()` marks the boxes of the shelf and the labels of the boxes;
[`passive_deletes=True` leaves out what is
unloaded][snippets.states.passive_deletes_leaves_children]. A box removed from `shelf.boxes`
is deleted at the flush, and its label with it; but if that flush deletes the shelf too, the
label's row stays, or the database refuses. So call `flush()` before `delete()` if boxes were
removed, or if some are pending: [the cascade leaves these
out][snippets.states.delete_cascade_skips_pending].

At a relationship without `delete` the cascade ends: a one-to-many has [its foreign keys set to
NULL][snippets.states.delete_parent_clears_foreign_keys], a many-to-many [loses its association
rows][snippets.states.delete_removes_association_rows].

SQLAlchemy's documentation:
[delete](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "cascades over two levels"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_level_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_level_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_level_shelf.id"))
    labels: Mapped[list["Label"]] = relationship(cascade="all, delete-orphan")


class Label(OwnBase):
    __tablename__ = "states_level_label"

    id: Mapped[int] = mapped_column(primary_key=True)
    box_id: Mapped[int] = mapped_column(ForeignKey("states_level_box.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        label = Label()
        box = Box(labels=[label])
        shelf = Shelf(boxes=[box])
        session.add(shelf)
        session.commit()

        session.delete(shelf)
        print(len(session.deleted), "marked; the label:", label in session.deleted)
        #> 3 marked; the label: True
        session.rollback()

        shelf.boxes.remove(box)
        session.flush()
        print("box:", state_of(box), "label:", state_of(label))
        #> box: deleted label: deleted


if __name__ == "__main__":
    main()
