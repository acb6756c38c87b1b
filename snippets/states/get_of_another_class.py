"""`Session.get()` of a subclass returns `None` if the row is of a class that is not derived from it.

With single-table inheritance, as here, or joined inheritance, a class and its subclasses share
their identity keys. The loaded object of key 1 is no `Atlas`: `get()` returns `None` without SQL.
If it is not loaded, the SELECT looks for an atlas only.

So `None` does not say that the key is free. Ask for the base class, and look at the type of what
you get.
"""

from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "`get()` of a subclass: `None`"


class OwnBase(DeclarativeBase):
    pass


class Item(OwnBase):
    __tablename__ = "states_item"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))


class Atlas(Item):
    __mapper_args__ = {"polymorphic_identity": "atlas"}


class Globe(Item):
    __mapper_args__ = {"polymorphic_identity": "globe"}


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Globe(id=1))
        session.commit()
    with Session(engine) as session:
        log = sql_log(engine)
        print("atlas:", session.get(Atlas, 1), "by", sql_of(log))
        #> atlas: None by SELECT
        globe = session.get(Item, 1)
        print("item:", type(globe).__name__, "by", sql_of(log))
        #> item: Globe by SELECT
        print("atlas:", session.get(Atlas, 1), "by", sql_of(log))
        #> atlas: None by no SQL


if __name__ == "__main__":
    main()
