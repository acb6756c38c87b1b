"""With `cascade="all"`, `expunge()` takes the loaded children along, and loads none.

`expunge` is part of `"all"`. The cascade follows what is in memory: a collection that
is not loaded is not loaded for it. A child that the session got by another
way stays persistent then.
"""

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log


class OwnBase(DeclarativeBase):
    pass


class Shelf(OwnBase):
    __tablename__ = "storage_shelf"

    id: Mapped[int] = mapped_column(primary_key=True)
    copies: Mapped[list["Copy"]] = relationship(cascade="all")


class Copy(OwnBase):
    __tablename__ = "storage_copy"

    id: Mapped[int] = mapped_column(primary_key=True)
    shelf_id: Mapped[int] = mapped_column(ForeignKey("storage_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Shelf(id=1, copies=[Copy(id=1)]))
        session.commit()

    sql = sql_log(engine)
    with Session(engine) as session:
        shelf, copy = session.get(Shelf, 1), session.get(Copy, 1)
        session.expunge(shelf)  # shelf.copies is not loaded
        print(inspect(copy).detached, len(sql))
        #> False 2

        session.add(shelf)
        print(shelf.copies == [copy], len(sql))
        #> True 3
        session.expunge(shelf)
        print(inspect(copy).detached)
        #> True


if __name__ == "__main__":
    main()
