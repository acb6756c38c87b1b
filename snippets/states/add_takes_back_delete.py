"""`Session.add()` takes back `Session.delete()`, if no flush came between.

It removes the mark from this one object. Children that `delete()` marked by cascade stay
marked, and the flush would delete them. Add each of them too, here by
`session.add_all(shelf.boxes)`, and their own children.

With autoflush, a query between the two emits the DELETE, and then [`add()`
raises][snippets.states.deleted_cannot_be_added].
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "take a `delete()` back"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all")


class Box(OwnBase):
    __tablename__ = "states_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[Box(), Box()])
        session.add(shelf)
        session.flush()
        session.delete(shelf)
        print(len(session.deleted), "marked")
        #> 3 marked

        session.add(shelf)
        print(len(session.deleted), "marked; the shelf:", shelf in session.deleted)
        #> 2 marked; the shelf: False
        session.add_all(shelf.boxes)
        print(len(session.deleted), "marked")
        #> 0 marked
        log = sql_log(engine)
        session.flush()
        print(sql_of(log))
        #> no SQL


if __name__ == "__main__":
    main()
