"""Name the subclasses in `selectin_polymorphic()`, an option of the query for the base class."""

from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    selectin_polymorphic,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import new_library


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "fix_item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(9))
    __mapper_args__ = {"polymorphic_on": "kind"}


class Film(Item):
    __tablename__ = "fix_film"
    id: Mapped[int] = mapped_column(ForeignKey(Item.id), primary_key=True)
    minutes: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "film"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Film(id=1, minutes=90))
    film: Any
    # before
    query = select(Item)
    with Session(engine) as session:
        film = session.scalars(query).one()
    try:
        print(film.minutes, "minutes")
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Film at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    # after
    query = select(Item).options(selectin_polymorphic(Item, [Film]))
    with Session(engine) as session:
        film = session.scalars(query).one()
    print(film.minutes, "minutes")
    #> 90 minutes


if __name__ == "__main__":
    main()
