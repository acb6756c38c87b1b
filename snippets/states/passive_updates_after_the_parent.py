"""On a one-to-many, `passive_updates=False` writes a new parent key to the children after the UPDATE.

A database that checks the foreign key with each statement refuses the parent's UPDATE, for the
children still have the old key. It works where the check waits for the commit, `DEFERRABLE
INITIALLY DEFERRED`, and where nothing is checked, as on SQLite by default.

Elsewhere declare the foreign key `ON UPDATE CASCADE`, and [assign the
key][snippets.states.primary_key_change_at_flush] with the default `passive_updates=True`.

SQLAlchemy's documentation: [Mutable Primary Keys / Update
Cascades](https://docs.sqlalchemy.org/en/21/orm/relationship_persistence.html#passive-updates).
"""

from sqlalchemy import ForeignKey, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log

LABEL = "`passive_updates=False`"
REQUIRES = ("sqlite",)


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_moved_shelf"

    boxes: Mapped[list["Box"]] = relationship(passive_updates=False)
    notes: Mapped[list["Note"]] = relationship(passive_updates=False)


class Box(OwnBase):
    __tablename__ = "states_moved_box"

    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_moved_shelf.id"))


class Note(OwnBase):
    __tablename__ = "states_moved_note"

    shelf_id: Mapped[int] = mapped_column(
        ForeignKey("states_moved_shelf.id", deferrable=True, initially="DEFERRED")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Shelf(id=1, boxes=[Box()]), Shelf(id=2, notes=[Note()])])
        session.commit()

        log = sql_log(engine)
        session.get(Shelf, 1).id = 10
        session.commit()
        print([statement for statement in log if "UPDATE" in statement])
        #> ['UPDATE states_moved_shelf SET id=? WHERE states_moved_shelf.id = ?', 'UPDATE states_moved_box SET shelf_id=? WHERE states_moved_box.id = ?']

        session.execute(text("PRAGMA foreign_keys = ON"))
        session.get(Shelf, 2).id = 20
        session.commit()
        print("deferred: note in shelf", session.get(Note, 1).shelf_id)
        #> deferred: note in shelf 20

        session.get(Shelf, 10).id = 11
        try:
            session.commit()
        except IntegrityError as error:
            print(error.orig)
            #> FOREIGN KEY constraint failed


if __name__ == "__main__":
    main()
