"""Leave the discriminator alone: delete the object, flush, and add its values as the other class.

`delete()` clears the foreign keys of its children, or deletes them by cascade: link those that stay
to the new object.
"""

import warnings

from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "item"}


class Atlas(Item):
    __mapper_args__ = {"polymorphic_identity": "atlas"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Atlas(id=1))
    session.commit()
    atlas = session.get(Item, 1)
    # before
    atlas.kind = "item"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.flush()
    print(caught[0].message)
    #> Flushing object <Atlas at 0x...> with incompatible polymorphic identity 'item'; the object may not refresh and/or load correctly (this warning may be suppressed after 10 occurrences)
    session.rollback()
    # after
    session.delete(atlas)
    session.flush()
    session.add(Item(id=1))
    session.commit()
    print(type(session.get(Item, 1)).__name__)
    #> Item
    session.close()


if __name__ == "__main__":
    main()
