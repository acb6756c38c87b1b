"""`merge()` of a many-to-many collection writes association rows for the difference.

The old collection is loaded and compared with the given one. Here tag 3 gets an association row;
tag 1 loses its row, and stays in its own table. A new member given as two objects of one key gets
two equal rows: the flush fails, or, without that primary key, [writes
both][snippets.errors.association_row_twice].

Leave the collection unset on the given object to keep the links; [a backref sets it
too][snippets.merge.merge_parent_or_child].
"""

from sqlalchemy import Column, ForeignKey, Table, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library

LABEL = "Many-to-many"


class OwnBase(DeclarativeBase):
    pass


item_tag = Table(
    "merge_item_tag",
    OwnBase.metadata,
    Column("item_id", ForeignKey("merge_tagged_item.id"), primary_key=True),
    Column("tag_id", ForeignKey("merge_tag.id"), primary_key=True),
)


class Tag(OwnBase):
    __tablename__ = "merge_tag"

    id: Mapped[int] = mapped_column(primary_key=True)


class Item(OwnBase):
    __tablename__ = "merge_tagged_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    tags: Mapped[list[Tag]] = relationship(secondary=item_tag)


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    links = select(item_tag.c.tag_id).order_by(item_tag.c.tag_id)
    with Session(engine) as session:
        session.add(Item(id=1, tags=[Tag(id=1), Tag(id=2)]))
        session.commit()

        session.merge(Item(id=1, tags=[Tag(id=2), Tag(id=3)]))
        session.commit()
        print("links:", session.scalars(links).all())
        #> links: [2, 3]
        print("tags:", session.scalars(select(Tag.id).order_by(Tag.id)).all())
        #> tags: [1, 2, 3]

        session.merge(Item(id=1))
        session.commit()
        print("links:", session.scalars(links).all())
        #> links: [2, 3]

        session.merge(Item(id=1, tags=[Tag(id=1), Tag(id=1)]))
        try:
            session.commit()
        except IntegrityError as error:
            print(type(error).__name__)
            #> IntegrityError


if __name__ == "__main__":
    main()
