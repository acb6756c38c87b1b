"""Import the module that defines the class, before the query.

Import it when the program starts: a `select()` of its single-table parent that has run already may
go on without its rows.
"""

from sqlalchemy import String, insert
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(9))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    session = Session(engine)
    item = ItemBase.metadata.tables["item"]
    session.execute(insert(item).values(id=1, kind="map"))
    # before
    try:
        session.get(Item, 1)
    except AssertionError as error:
        print(error)
        #> No such polymorphic_identity 'map' is defined

    # after
    class Map(Item):  # in a module that is imported now
        __mapper_args__ = {"polymorphic_identity": "map"}

    print(type(session.get(Item, 1)).__name__)
    #> Map
    session.close()


if __name__ == "__main__":
    main()
