"""UPDATE the discriminator, then merge in a session that has not loaded the row."""

from sqlalchemy import String, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "fixes_item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "item"}


class Atlas(Item):
    maps: Mapped[int] = mapped_column(nullable=True)
    __mapper_args__ = {"polymorphic_identity": "atlas"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Item(id=1))
    # before
    with Session(engine) as session:
        item = session.get(Item, 1)
        print(item.kind)
        #> item
        try:
            session.merge(Atlas(id=1, maps=30))
        except KeyError as error:
            print(repr(error))
            #> KeyError('maps')
    # after
    with Session(engine) as session:
        # else merge() would INSERT row 1 again
        session.execute(update(Item).where(Item.id == 1).values(kind="atlas"))
        atlas = session.merge(Atlas(id=1, maps=30))
        session.commit()
        print(atlas.kind, "of", atlas.maps, "maps")
        #> atlas of 30 maps


if __name__ == "__main__":
    main()
