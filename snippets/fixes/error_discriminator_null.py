"""Write the discriminator of its class into each row that lacks it.

With a joined subclass do its rows first, `unnamed.where(item.c.id.in_(select(lamp.c.id)))`: else
they become objects of the base class.
"""

from typing import Optional

from sqlalchemy import String, insert, update
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Optional[str]] = mapped_column(String(9))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    session = Session(engine)
    item = ItemBase.metadata.tables["item"]
    session.execute(insert(item).values(id=1))  # an import, for one
    # before
    try:
        session.get(Item, 1)
    except InvalidRequestError as error:
        print(error)
        #> Row with identity key (<class 'Item'>, (1,), None) can't be loaded into an object; the polymorphic discriminator column 'item.kind' is NULL
    # after
    unnamed = update(item).where(item.c.kind.is_(None))
    session.execute(unnamed.values(kind="item"))
    session.commit()
    print(session.get(Item, 1).kind)
    #> item
    session.close()


if __name__ == "__main__":
    main()
