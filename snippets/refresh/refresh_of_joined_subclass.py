"""`refresh()` of a joined subclass reads all its tables; one expired column may need only one.

`refresh()`, and the read after `expire(atlas)`, join the tables of `Item` and `Atlas`, though a
query for `Item` loaded the object. If only the subclass's column is expired or unloaded, its
read leaves out the table of the base class.

The query for `Item` left `maps` unloaded. Load such columns with
[`selectin_polymorphic()`](https://docs.sqlalchemy.org/en/21/orm/queryguide/inheritance.html#using-selectin-polymorphic)
in place of one SELECT for each object.
"""

from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log

LABEL = "`refresh()` with joined inheritance"


class OwnBase(DeclarativeBase):
    pass


class Item(OwnBase):
    __tablename__ = "item"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))


class Atlas(Item):
    __tablename__ = "atlas"
    __mapper_args__ = {"polymorphic_identity": "atlas"}

    id: Mapped[int] = mapped_column(ForeignKey(Item.id), primary_key=True)
    maps: Mapped[int]


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Atlas(id=1, maps=30))
        session.commit()
    with Session(engine) as session:
        atlas: Any = session.scalars(select(Item)).one()
        sql = sql_log(engine)
        print(atlas.maps, "JOIN" in sql[-1])
        #> 30 False
        session.refresh(atlas)
        print(atlas.maps, "JOIN" in sql[-1])
        #> 30 True
        session.expire(atlas)
        print(atlas.maps, "JOIN" in sql[-1])
        #> 30 True
        session.expire(atlas, ["maps"])
        print(atlas.maps, "JOIN" in sql[-1])
        #> 30 False


if __name__ == "__main__":
    main()
