"""With delete-orphan, a moved child that has a row is kept; one that never had a parent is INSERTed.

An orphan has lost its parent and has none at the flush. A box that goes from one shelf into
another before the flush has one. ([Setting the foreign key
column][snippets.states.orphan_is_deleted_at_flush] does not save it. [Another
relationship][snippets.states.one_lost_parent_of_two] may not, and [a refresh of the moved
child][snippets.refresh.refresh_after_a_move_deletes] before the flush may delete it.)

With `back_populates`, append only, `second.boxes.append(box)`, which takes the child from its old
parent, [unless it is expired][snippets.states.child_listed_by_two_parents]; add a pending child to
the session again, for that expels it. Without it, as here, load both collections first: the
[autoflush][snippets.states.autoflush_before_sql] of a load between the two steps deletes the child.

SQLAlchemy's documentation:
[delete-orphan](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete-orphan).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan: a moved child"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_moving_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_moving_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_moving_shelf.id")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        box, lonely = Box(), Box()
        first, second = Shelf(id=1, boxes=[box]), Shelf(id=2, boxes=[])
        session.add_all([first, second, lonely])
        session.flush()
        print(state_of(lonely), "shelf_id:", lonely.shelf_id)
        #> persistent shelf_id: None

        first.boxes.remove(box)
        second.boxes.append(box)
        session.flush()
        print(state_of(box), "shelf_id:", box.shelf_id)
        #> persistent shelf_id: 2

        session.expire(first, ["boxes"])
        second.boxes.remove(box)
        try:
            first.boxes.append(box)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Box at 0x...>' has been deleted.  Use the make_transient() function to send this object back to the transient state.
        print(state_of(box))
        #> deleted


if __name__ == "__main__":
    main()
