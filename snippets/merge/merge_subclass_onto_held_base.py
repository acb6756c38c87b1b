"""`merge()` of a subclass object onto a held base object raises `KeyError` or changes the row's class.

With a discriminator, a class and its subclasses share their identity keys, so `merge()` finds the object in the session
and copies onto it until an attribute is missing there: the `KeyError` names it. What was copied
before stays, here the discriminator. Roll back, or expire the object.

`Poster` has no attributes of its own: nothing raises, and the flush changes the row's class. The
other way round, [the base's discriminator is
written][snippets.merge.merge_base_class_over_subclass].
"""

from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "`KeyError`: a subclass object"


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))


class Atlas(Item):
    __mapper_args__ = {"polymorphic_identity": "atlas"}

    maps: Mapped[int] = mapped_column(nullable=True)


class Poster(Item):
    __mapper_args__ = {"polymorphic_identity": "poster"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Item(id=1))
        session.commit()

        item = session.get(Item, 1)
        try:
            session.merge(Atlas(id=1, maps=30))
        except KeyError as error:
            print(error)
            #> 'maps'
        print(item.kind, item in session.dirty)
        #> atlas True

        session.expire(item)
        print(item.kind, type(item).__name__)
        #> item Item

        session.merge(Poster(id=1))
        session.commit()
        print(item.kind, type(item).__name__)
        #> poster Item


if __name__ == "__main__":
    main()
