"""With delete-orphan, `child.parent = None` deletes the child only if its parent is in the session.

A child becomes an orphan by leaving the parent that it is known to have. If the parent is in
the session, the assignment finds it, and the flush deletes the child. If it is not, the
assignment loads nothing: the flush writes NULL into the foreign key, and the row stays, or
fails if the column is NOT NULL. Setting the foreign key column to `None` makes no orphan in
any case.

Read `box.shelf` before you set it, or remove the child from `shelf.boxes`, which loads the
collection. To delete in any case, `session.delete(box)`.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_known_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(
        back_populates="shelf", cascade="all, delete-orphan"
    )


class Box(OwnBase):
    __tablename__ = "states_known_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_known_shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(id=1, boxes=[Box(id=1), Box(id=2), Box(id=3)]))
        session.commit()
    with Session(engine) as session:
        first, second, third = (session.get(Box, key) for key in (1, 2, 3))
        first.shelf = None
        session.flush()
        print(inspect(first).deleted, first.shelf_id)
        #> False None

        shelf = session.get(Shelf, 1)
        second.shelf = None
        third.shelf_id = None
        session.flush()
        print(inspect(second).deleted, inspect(third).deleted)
        #> True False
        print(shelf in session)
        #> True


if __name__ == "__main__":
    main()
