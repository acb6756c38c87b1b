"""`before_delete` fires for each object that a flush deletes, orphans too, before its row is gone.

The listener may read a column that is not loaded yet; in
[`persistent_to_deleted`][snippets.states.persistent_to_deleted_event], after the DELETE, that
raises here. It does not hear of rows that go in another way, as by a bulk `delete(Box)` or [by the
database itself][snippets.states.passive_deletes_leaves_children].

Both events see the history of the attributes, which [ends at each
flush][snippets.states.history_ends_at_flush]. Here a query flushed between the change and the
DELETE, and the old value was gone: note it in `before_flush`.

SQLAlchemy's documentation:
[before_delete](https://docs.sqlalchemy.org/en/21/orm/events.html#sqlalchemy.orm.MapperEvents.before_delete).
"""

from sqlalchemy import ForeignKey, delete, event, inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import new_library

LABEL = "`before_delete`: old values, orphans"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_heard_shelf"

    boxes: Mapped[list["Box"]] = relationship(cascade="all, delete-orphan")


class Box(OwnBase):
    __tablename__ = "states_heard_box"

    label: Mapped[str]
    paper: Mapped[str] = mapped_column(deferred=True, default="brown")
    owner: Mapped[str] = mapped_column(deferred=True, default="Ursula")
    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_heard_shelf.id"))


def old_label(box: Box) -> object:
    return inspect(box).attrs.label.history.deleted


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    fired: list[str] = []

    def before(mapper: object, connection: object, box: Box) -> None:
        fired.append(f"before: was {old_label(box)}, on {box.paper} paper")

    def after(session: Session, box: Box) -> None:
        try:
            fired.append(f"after: was {old_label(box)}, of {box.owner}")
        except ObjectDeletedError as error:
            fired.append(f"after: was {old_label(box)}, {type(error).__name__}")

    with Session(engine) as session:
        boxes = [Box(label=label) for label in ("maps", "pens", "ink")]
        session.add(shelf := Shelf(boxes=boxes))
        session.commit()
        event.listen(Box, "before_delete", before)
        event.listen(session, "persistent_to_deleted", after)

        maps, pens, _ = shelf.boxes
        maps.label, pens.label = "old maps", "old pens"
        shelf.boxes.remove(maps)
        session.scalars(select(Shelf)).all()  # autoflush

        session.delete(pens)
        session.execute(delete(Box))  # flushes, then deletes the ink
        event.remove(Box, "before_delete", before)
    for line in fired:
        print(line)
        #> before: was ['maps'], on brown paper
        #> after: was ['maps'], ObjectDeletedError
        #> before: was (), on brown paper
        #> after: was (), ObjectDeletedError
        #> after: was (), ObjectDeletedError


if __name__ == "__main__":
    main()
