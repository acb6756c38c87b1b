"""On PostgreSQL a deferred UNIQUE lets new children have the values of those that they replace.

The flush still INSERTs the new box [before it deletes the old
one][snippets.states.replaced_children_with_unique_values]. PostgreSQL checks the constraint at the
commit, when only one is left. A value that is there twice by then raises at the commit, not at the
flush. From then on the session refuses SQL, until `rollback()`.

Declare the constraint with `deferrable=True, initially="DEFERRED"`.

PostgreSQL's documentation: [SET
CONSTRAINTS](https://www.postgresql.org/docs/current/sql-set-constraints.html).
"""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "replace children, with a deferred UNIQUE"
REQUIRES = ("postgresql",)


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_deferred_shelf"
    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_deferred_box"
    __table_args__ = (
        UniqueConstraint("shelf_id", "place", deferrable=True, initially="DEFERRED"),
    )
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_deferred_shelf.id"))
    place: Mapped[int]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(boxes=[Box(place=1)])
        session.add(shelf)
        session.commit()
        shelf.boxes = [Box(place=1)]
        log = sql_log(engine)
        session.flush()
        print(sql_of(log))
        #> INSERT DELETE
        session.commit()
        print([box.place for box in shelf.boxes])
        #> [1]

        shelf.boxes.append(Box(place=1))
        session.flush()
        try:
            session.commit()
        except IntegrityError as error:
            print(str(error.orig).splitlines()[0])
            #> duplicate key value violates unique constraint "states_deferred_box_shelf_id_place_key"
        try:
            session.refresh(shelf)
        except InvalidRequestError as error:
            print(error)
            #> This session is in 'prepared' state; no further SQL can be emitted within this transaction.
        session.rollback()
        session.refresh(shelf)
        print([box.place for box in shelf.boxes])
        #> [1]


if __name__ == "__main__":
    main()
