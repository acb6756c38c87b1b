"""By default a base class query leaves subclass columns expired: on a detached object they raise.

Here the query selects no columns of `Recording`. They are marked as expired, to be
loaded when they are read. Without a session that read raises "attribute refresh operation", though
nothing was committed.

Load them in the query, with `selectin_polymorphic()` or `with_polymorphic()`, or map the subclass
with `polymorphic_load="inline"`.

SQLAlchemy's documentation:
[Using selectin_polymorphic()](https://docs.sqlalchemy.org/en/21/orm/queryguide/inheritance.html#polymorphic-selectin).
"""

from typing import Any

from sqlalchemy import ForeignKey, String, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    mapped_column,
    selectin_polymorphic,
    with_polymorphic,
)
from sqlalchemy.orm.exc import DetachedInstanceError

from snippets.library import new_library

LABEL = "columns of a subclass"


class ItemBase(DeclarativeBase):
    pass


class Item(ItemBase):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(9))
    __mapper_args__ = {"polymorphic_on": "kind"}


class Recording(Item):
    __tablename__ = "recording"
    id: Mapped[int] = mapped_column(ForeignKey(Item.id), primary_key=True)
    minutes: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "recording"}


class Film(Item):
    __tablename__ = "film"
    id: Mapped[int] = mapped_column(ForeignKey(Item.id), primary_key=True)
    seconds: Mapped[int]
    __mapper_args__ = {"polymorphic_identity": "film", "polymorphic_load": "inline"}


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add_all([Recording(id=1, minutes=90), Film(id=2, seconds=40)])

    with Session(engine) as session:
        items: Any = session.scalars(select(Item).order_by(Item.id)).all()
    item, film = items
    print(type(item).__name__, sorted(inspect(item).expired_attributes))
    #> Recording ['minutes']
    try:
        print(item.minutes)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Recording at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)
    print(type(film).__name__, film.seconds)
    #> Film 40

    first = select(Item).where(Item.id == 1)
    complete = selectin_polymorphic(Item, [Recording])
    joined = with_polymorphic(Item, [Recording])
    with Session(engine) as session:
        recording: Any = session.scalars(first.options(complete)).one()
    print(recording.minutes)
    #> 90
    with Session(engine) as session:
        recording = session.scalars(select(joined).where(joined.id == 1)).one()
    print(recording.minutes)
    #> 90


if __name__ == "__main__":
    main()
