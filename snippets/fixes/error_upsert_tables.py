"""`add()` the objects whose row is missing; to update as well, `merge()` each."""

from sqlalchemy import ForeignKey, select
from sqlalchemy.dialects.sqlite import insert as upsert
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
    rows = [{"id": 1, "scale": 500}, {"id": 2, "scale": 1000}]
    # before
    try:
        session.execute(upsert(Atlas).on_conflict_do_nothing(), rows)
    except InvalidRequestError as error:
        print(error)
        #> bulk INSERT with a 'post values' clause (typically upsert) not supported for multi-table mapper Mapper[Atlas(atlas)]
    # after
    for row in rows:
        # the base class: the id may be in use without an atlas
        if session.get(Item, row["id"]) is None:
            session.add(Atlas(**row))
            session.flush()  # so that get() finds it
    session.commit()
    print(len(session.scalars(select(Atlas)).all()), "atlases")
    #> 2 atlases
    session.close()


if __name__ == "__main__":
    main()
