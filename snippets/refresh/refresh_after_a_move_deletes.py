"""With delete-orphan, `refresh(box)` between `box.shelf = second` and the flush may delete the box.

`refresh()`, and `expire(box)` too, take back the box's part of the move alone. The list of the first
shelf still lacks the box, and a flush that finds it in no other list deletes its row: here the
refresh's own autoflush. If the second list is left as well, it is chance which one wins, as
[without delete-orphan][snippets.refresh.refresh_after_a_move].

Call `session.flush()` before the refresh. To take the move back, expire the box and both
collections in place of the refresh.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan: `refresh()` after a move"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "refresh_moved_shelf"

    boxes: Mapped[list["Box"]] = relationship(
        cascade="all, delete-orphan", back_populates="shelf"
    )


class Box(OwnBase):
    __tablename__ = "refresh_moved_box"

    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey(Shelf.id))
    shelf: Mapped[Optional[Shelf]] = relationship(back_populates="boxes")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box = Box()
        first, second = Shelf(boxes=[box]), Shelf()
        session.add_all([first, second])
        session.commit()
        print(len(first.boxes), len(second.boxes))
        #> 1 0

        box.shelf = second
        session.expire(second, ["boxes"])
        try:
            session.refresh(box)
        except InvalidRequestError as error:
            print(error)
            #> Could not refresh instance '<Box at 0x...>'
        print(state_of(box))
        #> deleted
        session.rollback()

        box.shelf = second
        session.flush()
        session.refresh(box)
        print("flushed before:", state_of(box), box.shelf is second)
        #> flushed before: persistent True
        session.rollback()

        box.shelf = second
        for shelf in (first, second):
            session.expire(shelf, ["boxes"])
        session.expire(box)
        session.flush()
        print("all expired:", state_of(box), box.shelf is first)
        #> all expired: persistent True


if __name__ == "__main__":
    main()
