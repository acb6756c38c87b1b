"""`make_transient()` emits no SQL and drops the object's unflushed UPDATE or DELETE.

The new name is in the object only, and the mark of `delete()` is taken from this object only: the
boxes that it [marked by cascade][snippets.states.add_takes_back_delete] are still deleted. `get()`
loads the unchanged row into another object.

Flush first if the change is to be written.
"""

from typing import Optional

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    make_transient,
    mapped_column,
    relationship,
)

from snippets.library import Author, Book, new_library, sql_log
from snippets.words import sql_of

LABEL = "unflushed changes are dropped"


class StoreBase(DeclarativeBase):
    pass


class Shelf(StoreBase):
    __tablename__ = "dropped_shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(StoreBase):
    __tablename__ = "dropped_box"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[Optional[int]] = mapped_column(ForeignKey(Shelf.id))


def main() -> None:
    engine = new_library()
    StoreBase.metadata.drop_all(engine)
    StoreBase.metadata.create_all(engine)
    with Session(engine) as session:
        ursula = session.get(Author, 1)
        beowulf = session.get(Book, 4)
        ursula.name = "U. K. Le Guin"
        session.delete(beowulf)

        sql = sql_log(engine)
        make_transient(ursula)
        make_transient(beowulf)
        session.commit()
        print(sql_of(sql))
        #> no SQL

        print("object:", ursula.name)
        #> object: U. K. Le Guin
        print("rows:", session.get(Author, 1).name, session.get(Book, 4).title)
        #> rows: Ursula Beowulf

        shelf = Shelf(boxes=[Box(), Box()])
        session.add(shelf)
        session.commit()
        session.delete(shelf)
        make_transient(shelf)
        session.commit()
        for table in (Shelf, Box):
            count = session.scalar(select(func.count()).select_from(table))
            print(table.__name__, count)
            #> Shelf 1
            #> Box 0


if __name__ == "__main__":
    main()
