"""Deleting one side of a many-to-many relationship deletes its association rows, and nothing else.

The flush loads the collection if it is not loaded, and deletes the row of the association
table for each member before the object itself. The members stay, and so do the collections
that hold the deleted object [in memory][snippets.states.deleted_stays_in_collection].
From the other side it works only if the relationship is mapped there as well, as it is
here by `back_populates`; else the foreign key in the association table decides.

Map both sides, or declare `ON DELETE CASCADE` on the association table.

SQLAlchemy's documentation: [Deleting Rows from the Many to Many
Table](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationships-many-to-many-deletion).
"""

from sqlalchemy import Column, ForeignKey, Table, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


item_tag = Table(
    "states_item_tag",
    OwnBase.metadata,
    Column("item_id", ForeignKey("states_tagged_item.id"), primary_key=True),
    Column("tag_id", ForeignKey("states_tag.id"), primary_key=True),
)


class Item(OwnBase):
    __tablename__ = "states_tagged_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list["Tag"]] = relationship(secondary=item_tag, back_populates="items")


class Tag(OwnBase):
    __tablename__ = "states_tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    items: Mapped[list[Item]] = relationship(secondary=item_tag, back_populates="tags")


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    count = select(func.count()).select_from(item_tag)
    with Session(engine) as session:
        item = Item(tags=[Tag(id=1), Tag(id=2)])
        session.add(item)
        session.commit()
        print(len(item.tags), session.scalar(count))
        #> 2 2
        session.delete(session.get(Tag, 1))
        session.flush()
        print(len(item.tags), session.scalar(count))
        #> 2 1
        session.delete(item)
        session.flush()
        print(session.scalar(count), session.scalars(select(Tag.id)).all())
        #> 0 [2]


if __name__ == "__main__":
    main()
