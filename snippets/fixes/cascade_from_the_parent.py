"""Map the delete cascade on the parent's side, where the collection is.

Where a backref makes the collection, write the cascade into it:
`desk = relationship(Desk, backref=backref("drawers", cascade="all, delete-orphan"))`.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "shelf"


class Box(OwnBase):
    __tablename__ = "box"
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(cascade="all, delete")


class Desk(OwnBase):
    __tablename__ = "desk"
    drawers: Mapped[list["Drawer"]] = relationship(
        back_populates="desk", cascade="all, delete-orphan"
    )


class Drawer(OwnBase):
    __tablename__ = "drawer"
    desk_id: Mapped[Optional[int]] = mapped_column(ForeignKey("desk.id"))
    desk: Mapped[Optional[Desk]] = relationship(back_populates="drawers")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add_all([Box(id=1, shelf=Shelf(id=1)), Desk(id=1, drawers=[Drawer(id=1)])])
    session.commit()
    # before
    session.delete(session.get(Box, 1))  # cascade="all, delete" on Box.shelf
    session.commit()
    print(session.get(Shelf, 1))
    #> None
    # after
    session.delete(session.get(Drawer, 1))  # the cascade is on Desk.drawers
    session.commit()
    print("desk", session.get(Desk, 1).id)
    #> desk 1
    session.close()


if __name__ == "__main__":
    main()
