"""Append to the list of the object that is in the session: that adds the new one."""

import warnings

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


links = Table(
    "error_item_tag",
    OwnBase.metadata,
    Column("item_id", ForeignKey("error_item.id"), primary_key=True),
    Column("tag_id", ForeignKey("error_tag.id"), primary_key=True),
)


class Item(OwnBase):
    __tablename__ = "error_item"

    tags: Mapped[list["Tag"]] = relationship(secondary=links, back_populates="items")


class Tag(OwnBase):
    __tablename__ = "error_tag"

    items: Mapped[list[Item]] = relationship(secondary=links, back_populates="tags")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    item = Item()
    session.add(item)
    # before
    new_tag = Tag()
    new_tag.items.append(item)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        session.commit()
    print(caught[0].message)
    #> Object of type <Tag> not in session, add operation along 'Item.tags' won't proceed
    print(len(item.tags))
    #> 0
    # after
    new_tag = Tag()
    item.tags.append(new_tag)
    session.commit()
    print(len(item.tags))
    #> 1
    session.close()


if __name__ == "__main__":
    main()
