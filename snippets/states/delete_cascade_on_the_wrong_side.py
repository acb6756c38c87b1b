"""A delete cascade mapped on the child's side deletes the parent together with one child.

On `Box.shelf`, `cascade="all, delete"` says: when a box is deleted, delete its shelf. Here the
other box stays, with [NULL as foreign key][snippets.states.delete_parent_clears_foreign_keys]. When
the shelf is deleted, both boxes stay so: the cascade does not go from parent to child.
With a delete cascade on `Shelf.boxes` as well, [the cascade goes
on][snippets.states.cascade_goes_on_over_levels] and deletes it too.

Map the cascade on the parent's side only, on `Shelf.boxes`; [in a
tree][snippets.states.cascade_in_a_tree] on `children`.

SQLAlchemy's documentation:
[delete](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "the parent is deleted with the child"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_upward_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(back_populates="shelf")


class Box(OwnBase):
    __tablename__ = "states_upward_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_upward_shelf.id")
    )
    shelf: Mapped[Optional[Shelf]] = relationship(
        back_populates="boxes", cascade="all, delete"
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        first, second = Box(), Box()
        shelf = Shelf(boxes=[first, second])
        session.add(shelf)
        session.commit()

        session.delete(first)
        session.flush()
        print("shelf:", state_of(shelf))
        #> shelf: deleted
        print("second box:", state_of(second), "shelf_id:", second.shelf_id)
        #> second box: persistent shelf_id: None

        session.rollback()
        session.delete(shelf)
        session.flush()
        for box in (first, second):
            print("box:", state_of(box), "shelf_id:", box.shelf_id)
            #> box: persistent shelf_id: None
            #> box: persistent shelf_id: None


if __name__ == "__main__":
    main()
