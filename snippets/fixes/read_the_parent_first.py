"""Read the parent before you set it to None; or delete the child."""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "shelf"
    boxes: Mapped[list["Box"]] = relationship(
        back_populates="shelf", cascade="all, delete-orphan"
    )


class Box(OwnBase):
    __tablename__ = "box"
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("shelf.id"))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Shelf(boxes=[Box(id=1), Box(id=2)]))
    session.commit()
    # before
    box = session.get(Box, 1)
    box.shelf = None
    session.commit()
    print("shelf_id:", session.get(Box, 1).shelf_id)
    #> shelf_id: None
    # after
    box = session.get(Box, 2)
    if box.shelf is not None:
        box.shelf = None
    session.commit()
    print(session.get(Box, 2))
    #> None
    session.close()


if __name__ == "__main__":
    main()
