"""With `passive_deletes=True` unloaded children stay persistent when the database deletes them.

With a `delete` cascade, as here, `delete()` of the parent marks the children in its loaded
collection, and leaves the others to `ON DELETE CASCADE`. The one that the session holds keeps its
values, and once it has expired a read raises `ObjectDeletedError`.

Commit after the delete, and use none of the children. Without a cascade the loaded ones [lose their
key, unless it is `"all"`][snippets.states.passive_deletes_all_touches_no_child]. Without `passive_deletes`, [the collection is
loaded][snippets.states.delete_parent_clears_foreign_keys]. (SQLite cascades only after `PRAGMA
foreign_keys = ON`.)

SQLAlchemy's documentation: [Using foreign key ON DELETE cascade with ORM
relationships](https://docs.sqlalchemy.org/en/21/orm/cascades.html#passive-deletes).
"""

from sqlalchemy import ForeignKey, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "`passive_deletes=True`"


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
        session.add_all([Shelf(boxes=[Box(id=1)]), Shelf(boxes=[Box(id=2)])])
        session.commit()
        if engine.dialect.name == "sqlite":
            session.execute(text("PRAGMA foreign_keys = ON"))
        first, second = session.get(Shelf, 1), session.get(Shelf, 2)
        listed, other = first.boxes[0], session.get(Box, 2)
        session.delete(first)
        session.delete(second)
        session.flush()
        print("in a loaded collection:", state_of(listed))
        #> in a loaded collection: deleted
        print("not in a loaded collection:", state_of(other), other.shelf_id)
        #> not in a loaded collection: persistent 2
        session.commit()
        try:
            print(other.shelf_id)
        except InvalidRequestError as error:
            print(error)
            #> Instance '<Box at 0x...>' has been deleted, or its row is otherwise not present.


if __name__ == "__main__":
    main()
