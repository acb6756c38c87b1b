"""Deleting one side of a many-to-many relationship deletes its association rows; the members stay.

The flush loads the collection if it is not loaded ([not with
`passive_deletes=True`][snippets.states.passive_deletes_leaves_children]), and deletes its
association rows before the object. The tags stay; so do [the loaded
collections][snippets.states.deleted_stays_in_collection] that hold a deleted tag.

Flush, and expire a loaded collection, before you delete: a row that came since it was loaded is
not deleted. [`add()` a detached object][snippets.states.delete_attaches_detached] first.

Map both sides, as here, or declare `ON DELETE CASCADE` on the association table ([SQLite obeys it
only when told to][snippets.states.passive_deletes_leaves_children]): for a class without the
relationship the flush leaves the rows, unless their foreign key refuses the DELETE.

SQLAlchemy's documentation: [Deleting Rows from the Many to Many
Table](https://docs.sqlalchemy.org/en/21/orm/basic_relationships.html#relationships-many-to-many-deletion).
"""

from sqlalchemy import Column, ForeignKey, Table, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "delete one side of a many-to-many"


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
    rows = select(func.count()).select_from(item_tag)
    with Session(engine) as session:
        item = Item(tags=[Tag(id=1), Tag(id=2)])
        session.add(item)
        session.commit()
        print(len(item.tags), "tags,", session.scalar(rows), "rows")
        #> 2 tags, 2 rows

        session.delete(session.get(Tag, 1))
        session.flush()
        print(len(item.tags), "tags,", session.scalar(rows), "rows")
        #> 2 tags, 1 rows

        session.add(Tag(id=3))
        session.flush()
        session.execute(item_tag.insert().values(item_id=item.id, tag_id=3))
        session.expire(item, ["tags"])
        session.delete(item)
        session.flush()
        print(session.scalar(rows), "rows")
        #> 0 rows
        print("tags:", session.scalars(select(Tag.id)).all())
        #> tags: [2, 3]


if __name__ == "__main__":
    main()
