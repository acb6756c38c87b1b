"""INSERT of a joined subclass leaves server defaults of its own table to the next read.

A new object is a row in each table of its classes. By default the flush fetches the server
defaults of the base table, [as for any class][snippets.refresh.insert_fetches_server_defaults],
and not those of the subclass's table: their first read emits a SELECT. Under asyncio that read
[raises][snippets.detachment.async_missing_greenlet_wrapped].

Set `"eager_defaults": True` in `__mapper_args__` of the base class, and both are fetched.

SQLAlchemy's documentation:
[Fetching Server-Generated Defaults](https://docs.sqlalchemy.org/en/21/orm/persistence_techniques.html#orm-server-defaults).
"""

from typing import Any

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = "server defaults of a joined subclass"


class ShelfBase(DeclarativeBase):
    pass


class Shelf(ShelfBase):
    __tablename__ = "shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    boards: Mapped[int] = mapped_column(server_default="5")


class GlassShelf(Shelf):
    __tablename__ = "glass_shelf"
    id: Mapped[int] = mapped_column(ForeignKey("shelf.id"), primary_key=True)
    panes: Mapped[int] = mapped_column(server_default="2")


class EagerShelf(ShelfBase):
    __tablename__ = "eager_shelf"
    id: Mapped[int] = mapped_column(primary_key=True)
    boards: Mapped[int] = mapped_column(server_default="5")
    __mapper_args__: dict[str, Any] = {"eager_defaults": True}


class EagerGlassShelf(EagerShelf):
    __tablename__ = "eager_glass_shelf"
    id: Mapped[int] = mapped_column(ForeignKey("eager_shelf.id"), primary_key=True)
    panes: Mapped[int] = mapped_column(server_default="2")


def main() -> None:
    engine = new_library()
    ShelfBase.metadata.drop_all(engine)
    ShelfBase.metadata.create_all(engine)
    with Session(engine) as session:
        shelf, eager_shelf = GlassShelf(), EagerGlassShelf()
        session.add_all([shelf, eager_shelf])
        session.flush()
        print("unloaded:", *inspect(shelf).unloaded)
        #> unloaded: panes
        print("unloaded:", *inspect(eager_shelf).unloaded)
        #> unloaded:

        sql = sql_log(engine)
        print(shelf.boards, sql_of(sql))
        #> 5 no SQL
        print(shelf.panes, sql_of(sql))
        #> 2 SELECT


if __name__ == "__main__":
    main()
