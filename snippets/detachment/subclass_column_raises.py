"""A query for a base class leaves subclass columns expired: on a detached object they raise.

The query selects the columns of the class it names. The objects have the class
their rows say, and the columns of that subclass are marked as expired, to be
loaded by the first read. Without a session that read raises "attribute refresh
operation", though nothing was committed and nothing was expired by hand. Columns
of a subclass that is mapped with `polymorphic_load="inline"` or `"selectin"` are
loaded.

Load the others in the query, with `selectin_polymorphic()` or `with_polymorphic()`.

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


def main() -> None:
    engine = new_library()
    ItemBase.metadata.drop_all(engine)
    ItemBase.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Recording(minutes=90))

    with Session(engine) as session:
        item: Any = session.scalars(select(Item)).one()
    print(type(item).__name__, sorted(inspect(item).expired_attributes))
    #> Recording ['minutes']
    try:
        print(item.minutes)
    except DetachedInstanceError as error:
        print(error)
        #> Instance <Recording at 0x...> is not bound to a Session; attribute refresh operation cannot proceed (Background on this error at: https://sqlalche.me/e/21/bhk3)

    complete = selectin_polymorphic(Item, [Recording])
    with Session(engine) as session:
        item = session.scalars(select(Item).options(complete)).one()
    print(item.minutes)
    #> 90


if __name__ == "__main__":
    main()
