"""With `cascade="all"`, `expunge()` takes out the loaded children too, and loads none.

The cascade follows the loaded collection. While `shelf.copies` is not loaded, the copy stays
persistent; after it was read, the copy becomes detached with the shelf.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = '`expunge()` with `cascade="all"`'


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

    with Session(engine) as session:
        shelf, copy = session.get(Shelf, 1), session.get(Copy, 1)
        session.expunge(shelf)  # shelf.copies is not loaded
        print(state_of(copy))
        #> persistent

        session.add(shelf)
        print(len(shelf.copies), "copy")
        #> 1 copy
        session.expunge(shelf)
        print(state_of(copy))
        #> detached


if __name__ == "__main__":
    main()
