"""Add an object of a class that has your declarative base and a table, and is not `__abstract__`."""

from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import UnmappedInstanceError

from snippets.library import new_library


class ShopBase(DeclarativeBase):
    pass


class Item:
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)


class MappedItem(ShopBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)


def main() -> None:
    engine = new_library()
    ShopBase.metadata.create_all(engine)
    session = Session(engine)
    # before
    try:
        session.add(Item())
    except UnmappedInstanceError as error:
        print(error)
        #> Class 'Item' is not mapped
    # after
    item = MappedItem()
    session.add(item)
    session.commit()
    print("item", item.id)
    #> item 1
    session.close()


if __name__ == "__main__":
    main()
