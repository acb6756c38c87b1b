"""`passive_deletes=True` spares unloaded children, `passive_deletes="all"` loaded ones as well.

Neither collection cascades here, so deleting the shelf [would take the key of its
children][snippets.states.delete_parent_clears_foreign_keys]. With `True` that is still done to a
loaded collection: its box stays, for after the UPDATE no row refers to the shelf, and ON DELETE
CASCADE finds none. With `"all"` the flush leaves all of it to the database, and the objects [stay
persistent without a row][snippets.synchronize_session.on_delete_cascade_leaves_children].

With `cascade="all, delete-orphan"`, which excludes `"all"`, loaded children [are
deleted][snippets.states.passive_deletes_leaves_children] one by one.

SQLAlchemy's documentation:
[passive_deletes](https://docs.sqlalchemy.org/en/21/orm/relationship_api.html#sqlalchemy.orm.relationship.params.passive_deletes).
"""

from typing import Optional

from sqlalchemy import ForeignKey, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = '`passive_deletes="all"`'


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_spared_shelf"
    boxes: Mapped[list["Box"]] = relationship(passive_deletes=True)
    notes: Mapped[list["Note"]] = relationship(passive_deletes="all")


class Box(OwnBase):
    __tablename__ = "states_spared_box"
    shelf_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_spared_shelf.id", ondelete="CASCADE")
    )


class Note(OwnBase):
    __tablename__ = "states_spared_note"
    shelf_id: Mapped[Optional[int]] = mapped_column(
        ForeignKey("states_spared_shelf.id", ondelete="CASCADE")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Shelf(boxes=[Box()], notes=[Note()]) for _ in range(2)])
        session.commit()
        if engine.dialect.name == "sqlite":
            session.execute(text("PRAGMA foreign_keys = ON"))
        first, second = session.scalars(select(Shelf).order_by(Shelf.id)).all()
        log = sql_log(engine)
        session.delete(first)
        session.flush()
        print("unloaded:", sql_of(log))
        #> unloaded: DELETE
        print("loaded:", len(second.boxes), len(second.notes), sql_of(log))
        #> loaded: 1 1 SELECT SELECT
        session.delete(second)
        session.commit()
        print(sql_of(log))
        #> UPDATE DELETE
        left = session.scalars(select(Box.shelf_id)).all()
        print("boxes:", left, "notes:", session.scalars(select(Note.id)).all())
        #> boxes: [None] notes: []


if __name__ == "__main__":
    main()
