"""Merge each object with its key and what the upsert was to update, and no other values."""

from sqlalchemy import ForeignKey, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library

REQUIRES = ("sqlalchemy>=2.0.20", "sqlite")


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)


class Atlas(Item):
    __tablename__ = "atlas"
    id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    scale: Mapped[int]


def main() -> None:
    engine = new_library()
    ItemBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(Atlas(id=1, scale=500))
    session.commit()
    rows = [{"id": 1, "scale": 750}, {"id": 2, "scale": 1000}]
    # before
    new = insert(Atlas)
    scale = {"scale": new.excluded.scale}
    upsert = new.on_conflict_do_update(index_elements=["id"], set_=scale)
    try:
        session.execute(upsert, rows)
    except InvalidRequestError as error:
        print(error)
        #> bulk INSERT with a 'post values' clause (typically upsert) not supported for multi-table mapper Mapper[Atlas(atlas)]
    # after
    for row in rows:
        session.merge(Atlas(**row))
    session.commit()
    print(session.scalars(select(Atlas.scale).order_by(Atlas.id)).all())
    #> [750, 1000]
    session.close()


if __name__ == "__main__":
    main()
