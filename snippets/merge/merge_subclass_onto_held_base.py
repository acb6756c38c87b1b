"""`merge()` of a subclass object onto a held base class object raises a bare `KeyError`.

A class and its subclasses share their identity keys, so `merge()` finds the object in
the session and copies onto it, attribute by attribute, until one is missing there: the
`KeyError` names it, whether it was set or not. An object of a sister class fares the
same. If the subclass has no attributes of its own, nothing raises.

What was copied before stays, the discriminator among it. A flush would write that, with
the warning "incompatible polymorphic identity", and the row would change its class.
Roll back, or expire the object.

If the session does not hold the object, `merge()` looks for a row of the subclass,
finds none, and [the flush inserts one][snippets.merge.merge_unknown_key_inserts], which
fails: the key is taken. The other way round, [a base class
object][snippets.merge.merge_base_class_over_subclass] is merged without an error.
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


if __name__ == "__main__":
    main()
