"""Query the base class where the rows may be of other classes."""

from sqlalchemy import String, select, text
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(9))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


class Atlas(Item):
    __mapper_args__ = {"polymorphic_identity": "atlas"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    session = Session(engine)
    session.add_all([Item(id=1), Atlas(id=2)])
    session.commit()
    every = text("SELECT id, kind FROM item ORDER BY id")
    # before
    try:
        session.scalars(select(Atlas).from_statement(every)).all()
    except InvalidRequestError as error:
        print(error)
        #> Row with identity key (<class 'Item'>, (1,), None) can't be loaded into an object; the polymorphic discriminator column 'item.kind' refers to Mapper[Item(item)], which is not a sub-mapper of the requested Mapper[Atlas(item)]
    # after
    items = session.scalars(select(Item).from_statement(every)).all()
    print([item.kind for item in items])
    #> ['item', 'atlas']
    print(len(session.scalars(select(Atlas)).all()), "atlas")
    #> 1 atlas
    session.close()


if __name__ == "__main__":
    main()
