"""With `passive_deletes=True` unloaded children stay persistent when the database deletes them.

`delete()` of the parent marks the children that its collection has loaded, and loads none.
The others are left to `ON DELETE CASCADE`. A child that the session holds otherwise is not
told: it is persistent, keeps its values, and raises `ObjectDeletedError` once it is
expired. If it was changed, [the flush of the change][snippets.states.persistent_proves_no_row]
fails where it comes after the DELETE.

Delete the parent when nothing else needs the children, and commit. Without
`passive_deletes`, [the collection is loaded][snippets.states.delete_parent_clears_foreign_keys].
(SQLite cascades only after `PRAGMA foreign_keys = ON`.)

SQLAlchemy's documentation: [Using foreign key ON DELETE cascade with ORM
relationships](https://docs.sqlalchemy.org/en/21/orm/cascades.html#passive-deletes).
"""

from sqlalchemy import ForeignKey, inspect, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "states_passive_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    boxes: Mapped[list["Box"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )


class Box(OwnBase):
    __tablename__ = "states_passive_box"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(
        ForeignKey("states_passive_shelf.id", ondelete="CASCADE")
    )


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Shelf(id=key, boxes=[Box(id=key)]) for key in (1, 2)])
        session.commit()
        if engine.dialect.name == "sqlite":
            session.execute(text("PRAGMA foreign_keys = ON"))
            session.commit()
        first, second = session.get(Shelf, 1), session.get(Shelf, 2)
        loaded, other = first.boxes[0], session.get(Box, 2)
        session.delete(first)
        session.delete(second)
        session.flush()
        print(inspect(loaded).deleted, inspect(other).deleted)
        #> True False
        session.commit()
        try:
            print(other.shelf_id)
        except InvalidRequestError as error:
            print(type(error).__name__)
            #> ObjectDeletedError


if __name__ == "__main__":
    main()
