"""Without `back_populates`, a child appended to a second parent stays in the first one's loaded list.

Here the first append was flushed, so the next flush writes the second parent's key; otherwise
it may be either. Deleting the first parent after that flush [clears the new key, or deletes the
child][snippets.states.deleted_parent_takes_moved_children].

Map both sides: then the append takes the book out of the loaded list of its old author, unless
its foreign key is expired, as Lavinia's is here. Or remove a persistent child from the first
list yourself, right after the append. If you remove it first, an autoflush between the two
writes it without a parent; if it is refreshed between them, the removal takes it from its new one.

SQLAlchemy's documentation:
[relationship.back_populates](https://docs.sqlalchemy.org/en/21/orm/relationship_api.html#sqlalchemy.orm.relationship.params.back_populates).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Author, new_library

LABEL = "one child in two collections"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_listing_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship()


class Box(OwnBase):
    __tablename__ = "states_listed_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_listing_shelf.id")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        ursula, octavia = session.get(Author, 1), session.get(Author, 2)
        dispossessed, lavinia = ursula.books
        octavia.books.append(dispossessed)
        print(dispossessed in ursula.books, dispossessed in octavia.books)
        #> False True
        session.expire(lavinia)
        octavia.books.append(lavinia)
        print(lavinia in ursula.books, lavinia in octavia.books)
        #> True True

        box, case = Box(), Box()
        first, second = Shelf(id=1, boxes=[box, case]), Shelf(id=2, boxes=[])
        session.add_all([first, second])
        session.flush()
        second.boxes.extend([box, case])
        first.boxes.remove(case)
        session.flush()
        print(box in first.boxes, box in second.boxes, "row:", box.shelf_id)
        #> True True row: 2
        print(case in first.boxes, case in second.boxes, "row:", case.shelf_id)
        #> False True row: 2


if __name__ == "__main__":
    main()
