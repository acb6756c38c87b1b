"""A version counter counts UPDATEs of the object's own row, and no change of a collection.

So two programs that add boxes to one shelf do not collide, though each has loaded the same version.

To count such a change, mark a column of the parent: `flag_modified(shelf, "name")`. The flush then
UPDATEs its row, compares the version and counts it up. The column [has to be
loaded][snippets.errors.flag_modified_needs_a_value].

SQLAlchemy's documentation: [Configuring a Version
Counter](https://docs.sqlalchemy.org/en/21/orm/versioning.html#mapper-version-counter).
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm.attributes import flag_modified

from snippets.library import new_library

LABEL = "versions and collections"


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Shelf(OwnBase):
    __tablename__ = "states_counted_shelf"

    name: Mapped[str]
    version: Mapped[int] = mapped_column()
    boxes: Mapped[list["Box"]] = relationship()
    __mapper_args__ = {"version_id_col": version}


class Box(OwnBase):
    __tablename__ = "states_counted_box"

    shelf_id: Mapped[int] = mapped_column(ForeignKey("states_counted_shelf.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf = Shelf(name="poems")
        session.add(shelf)
        session.commit()

        shelf.boxes.append(Box())
        session.commit()
        print("boxes:", len(shelf.boxes), "version:", shelf.version)
        #> boxes: 1 version: 1

        shelf.boxes.append(Box())
        flag_modified(shelf, "name")
        session.commit()
        print("boxes:", len(shelf.boxes), "version:", shelf.version)
        #> boxes: 2 version: 2


if __name__ == "__main__":
    main()
