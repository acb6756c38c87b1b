"""Deleting a parent clears or deletes what its loaded collection lists, children that moved too.

Here a child that was moved by its foreign key column is still [in the old
list][snippets.states.foreign_key_leaves_relationship]: its new key becomes NULL, or a delete
cascade deletes it. Without such a cascade, if the list is not loaded and the new key not flushed,
the flush loads the list with the child in it. So it goes, once the move is flushed, with a child
[in two lists][snippets.states.child_listed_by_two_parents] and [a one-to-one
object][snippets.states.old_owner_keeps_one_to_one].

Before `delete()`, flush and `session.expire(ursula, ["books"])`.
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Author, Book, new_library
from snippets.words import state_of

LABEL = "delete a parent after a move"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_left_shelf"

    boxes: Mapped[list["Box"]] = relationship(cascade="all")


class Box(OwnBase):
    __tablename__ = "states_moved_box"

    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey("states_left_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        ursula, lavinia = session.get(Author, 1), session.get(Book, 2)
        print(len(ursula.books), "books loaded")
        #> 2 books loaded
        lavinia.author_id = 2
        session.flush()
        session.delete(ursula)
        session.flush()
        print("loaded list:", lavinia.author_id)
        #> loaded list: None
        session.rollback()

        lavinia.author_id = 2
        session.delete(ursula)
        session.flush()
        print("nothing loaded, nothing flushed:", lavinia.author_id)
        #> nothing loaded, nothing flushed: None
        session.rollback()

        print(len(ursula.books), "books loaded")
        #> 2 books loaded
        lavinia.author_id = 2
        session.flush()
        session.expire(ursula, ["books"])
        session.delete(ursula)
        session.flush()
        print("flushed and expired:", lavinia.author_id)
        #> flushed and expired: 2

        box = Box()
        first, second = Shelf(id=1, boxes=[box]), Shelf(id=2)
        session.add_all([first, second])
        session.flush()
        box.shelf_id = 2
        session.delete(first)
        session.flush()
        print("delete cascade:", state_of(box))
        #> delete cascade: deleted


if __name__ == "__main__":
    main()
