"""`Session.delete()` attaches a detached object, and by delete cascade its children, which it loads.

The object becomes persistent and marked without being added first. Its unloaded collection is
loaded for the cascade, unless the relationship has
[`passive_deletes=True`](https://docs.sqlalchemy.org/en/21/orm/cascades.html#passive-deletes).
Without a delete cascade loaded children stay detached, and [the flush leaves their foreign keys as
they are](../errors/flush-moments.md#not-in-session-add): call `add()` first.

If the session holds another instance of the object, or of a child in a collection that was loaded
before, `delete()` raises [as `add()` does][snippets.detachment.add_refuses_a_second_instance]. Here
the parent and the first child are marked by then: roll back before you go on, or the next flush
deletes them.

SQLAlchemy's documentation: [delete](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-delete).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of, state_of

LABEL = "`delete()` with a delete cascade"


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "storage_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[list["Copy"]] = relationship(cascade="all, delete-orphan")


class Copy(OwnBase):
    __tablename__ = "storage_copy"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("storage_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(id=1, copies=[Copy(id=1), Copy(id=2)]))
        session.commit()
        shelf = session.get(Shelf, 1)

    sql = sql_log(engine)
    with Session(engine) as session:
        session.delete(shelf)
        print(state_of(shelf), sql_of(sql))
        #> persistent SELECT
        print(state_of(shelf.copies[0]), shelf.copies[0] in session.deleted)
        #> persistent True

    with Session(engine) as session:
        held = session.get(Copy, 2)
        try:
            session.delete(shelf)
        except InvalidRequestError as error:
            print(error)
            #> Can't attach instance <Copy at 0x...>; another instance with key (<class 'Copy'>, (2,), None) is already present in this session.
        print("shelf:", shelf in session.deleted)
        #> shelf: True
        print("copies:", [copy in session.deleted for copy in shelf.copies])
        #> copies: [True, False]
        print("held:", held in session.deleted)
        #> held: False


if __name__ == "__main__":
    main()
