"""New children set before `make_transient_to_detached()` are inserted; one-way, without a foreign key.

`make_transient_to_detached()` drops the history, so the box does not count as added to
the shelf. With `back_populates` the book itself remembers its new author.

Put children in after the call and `add()`: then they count as added. Before `add()` an
append to an unset collection
[raises][snippets.detachment.append_needs_loaded_collection].
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient_to_detached,
    mapped_column,
    relationship,
)

from snippets.library import Author, Book, new_library

LABEL = "children put in before the call"


class StoreBase(DeclarativeBase):
    pass


class Shelf(StoreBase):
    __tablename__ = "known_shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship()  # one way


class Box(StoreBase):
    __tablename__ = "known_box"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("known_shelf.id"))


def main() -> None:
    engine = new_library()
    StoreBase.metadata.drop_all(engine)
    StoreBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Shelf(id=1))

    box, book = Box(), Book(title="Tehanu")
    shelf, ursula = Shelf(id=1, boxes=[box]), Author(id=1, books=[book])
    make_transient_to_detached(shelf)
    make_transient_to_detached(ursula)
    with Session(engine) as session:
        session.add_all([shelf, ursula])
        session.commit()
        print("one way:", box.shelf_id)
        #> one way: None
        print("both ways:", book.author_id)
        #> both ways: 1

    shelf, box = Shelf(id=1), Box()
    make_transient_to_detached(shelf)
    with Session(engine) as session:
        session.add(shelf)
        shelf.boxes.append(box)
        session.commit()
        print("after add():", box.shelf_id)
        #> after add(): 1


if __name__ == "__main__":
    main()
