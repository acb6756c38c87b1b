"""`Session.add()` takes back `Session.delete()`, as long as no flush came between.

The mark is all that `delete()` sets on a persistent object, and `add()` removes it.

It removes it from this one object. What `delete()` marked by cascade stays marked,
since `add()` does not go on to objects that are in the session already: the flush would
delete the children of a parent that stays. Add the children too,
`session.add_all(shelf.boxes)`.

Mind autoflush: any query between the two emits the DELETE, and then `add()` raises
([an object whose DELETE was flushed][snippets.states.deleted_cannot_be_added]).
"""

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log


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
        print(shelf in session.deleted, len(session.deleted))
        #> True 3

        session.add(shelf)
        print(shelf in session.deleted, len(session.deleted))
        #> False 2
        session.add_all(shelf.boxes)
        print(len(session.deleted))
        #> 0

        sql = sql_log(engine)
        session.flush()
        print(sql, inspect(shelf).persistent)
        #> [] True


if __name__ == "__main__":
    main()
