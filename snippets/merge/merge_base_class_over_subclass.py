"""`merge()` of a new base class object onto a subclass row writes the base's discriminator.

The constructor sets the discriminator on the new object, so `merge()` copies it to the target,
which is an `Atlas`. The flush warns, and the row makes an `Item` when it is loaded afresh.

Merge an object of the class that the row belongs to, or load the row and change it. The other way
round, [a subclass object][snippets.merge.merge_subclass_onto_held_base] raises, or changes the
class too.
"""

import warnings

from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

LABEL = "A base class object onto a subclass row"


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    pages: Mapped[int]


class Atlas(Item):
    __mapper_args__ = {"polymorphic_identity": "atlas"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Atlas(id=1, pages=200))
        session.commit()

    with Session(engine) as session:
        merged = session.merge(Item(id=1, pages=210))
        print(type(merged).__name__, merged.kind)
        #> Atlas item
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            session.commit()
        print(caught[0].message)
        #> Flushing object <Atlas at 0x...> with incompatible polymorphic identity 'item'; the object may not refresh and/or load correctly (this warning may be suppressed after 10 occurrences)
        session.close()
        print(type(session.get(Item, 1)).__name__)
        #> Item


if __name__ == "__main__":
    main()
