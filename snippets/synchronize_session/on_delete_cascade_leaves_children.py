"""Children that the database deletes by `ON DELETE CASCADE` stay persistent in the session.

The session synchronizes the objects that WHERE matches, and learns nothing of other rows. Once it
is expired, a read of such an object raises `ObjectDeletedError`; changed before that, its flush
[raises `StaleDataError`][snippets.states.persistent_proves_no_row].

Call [`session.expire_all()`][snippets.refresh.expire_discards_changes] after the statement, or
delete the children before it by a statement of their own.

SQLAlchemy's documentation: [Important Notes and
Caveats](https://docs.sqlalchemy.org/en/21/orm/queryguide/dml.html#orm-queryguide-update-delete-caveats).
"""

from sqlalchemy import ForeignKey, delete, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import ObjectDeletedError

from snippets.library import new_library
from snippets.words import state_of

LABEL = "`ON DELETE CASCADE`"
REQUIRES = ("postgresql", "mariadb")


class Model(DeclarativeBase):
    pass


class Shelf(Model):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)


class Box(Model):
    __tablename__ = "box"
    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("shelf.id", ondelete="CASCADE"))


def main() -> None:
    engine = new_library()
    Model.metadata.drop_all(engine)
    Model.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(id=1))
        session.flush()
        box = Box(id=1, shelf_id=1)
        session.add(box)
        session.flush()
        session.execute(delete(Shelf).where(Shelf.id == 1))
        print(session.scalar(select(func.count()).select_from(Box)))
        #> 0
        print(state_of(box), box.shelf_id)
        #> persistent 1

        session.expire_all()
        try:
            print(box.shelf_id)
        except ObjectDeletedError as error:
            print(error)
            #> Instance '<Box at 0x...>' has been deleted, or its row is otherwise not present.


if __name__ == "__main__":
    main()
