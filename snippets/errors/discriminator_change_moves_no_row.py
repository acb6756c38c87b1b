"""Assigning the discriminator of a joined subclass writes no row into the subclass's table.

The flush warns, and writes the one column. The object stays what it is, also after the commit: `get()`
returns it as long as the session holds it. A new object of the row is an `Atlas` without a row in its own
table, and the first read of its own column fails.

To give a row another class under its key, which other rows may refer to, `expunge()` the object,
and write both tables by Core statements on `session.connection()`, as the last lines do.
"""

import warnings
from typing import Any, Optional

from sqlalchemy import ForeignKey, String, insert, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "another class, in joined tables"


class OwnBase(DeclarativeBase):
    pass


class Item(OwnBase):
    __tablename__ = "errors_item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


class Atlas(Item):
    __tablename__ = "errors_atlas"
    id: Mapped[int] = mapped_column(ForeignKey("errors_item.id"), primary_key=True)
    maps: Mapped[Optional[int]]
    __mapper_args__ = {"polymorphic_identity": "atlas"}


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        item = Item(id=1)
        session.add(item)
        session.commit()
        item.kind = "atlas"
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(str(caught[0].message).split(";")[0])
        #> Flushing object <Item at 0x...> with incompatible polymorphic identity 'atlas'
        print(type(session.get(Item, 1)).__name__, item.kind)
        #> Item atlas
        session.expunge(item)
        atlas: Any = session.get(Item, 1)
        try:
            print(type(atlas).__name__, atlas.maps)
        except KeyError as error:
            print(type(atlas).__name__, error)
            #> Atlas "Deferred loader for attribute 'maps' failed to populate correctly"
        session.expunge(atlas)

        core = session.connection()
        core.execute(update(Item).where(Item.id == 1).values(kind="atlas"))
        core.execute(insert(Atlas).values(id=1, maps=48))
        atlas = session.get(Item, 1)
        print(type(atlas).__name__, atlas.maps)
        #> Atlas 48


if __name__ == "__main__":
    main()
