"""With `cascade="all"`, `refresh(parent)` discards the changes of children in a loaded collection.

`all` includes `refresh-expire`. Here the child is expired: its unflushed change is gone, and the
next read of it emits a SELECT. `expire(parent)` does the same. (A collection that is [mapped as
eager][snippets.refresh.refresh_loads_mapped_eager] is loaded by the refresh itself.) The default
cascade does not expire them, and their changes stay.

Spell out the cascades that you need: `all` without this one is `cascade="save-update, merge,
expunge, delete"`.

SQLAlchemy's documentation:
[refresh-expire](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-refresh-expire).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import Author, new_library, sql_log
from snippets.words import sql_of

LABEL = '`cascade="all"` expires the children'


class Cascading(DeclarativeBase):
    pass


class Press(Cascading):
    __tablename__ = "press"
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflets: Mapped[list["Leaflet"]] = relationship(cascade="all")


class Leaflet(Cascading):
    __tablename__ = "leaflet"
    id: Mapped[int] = mapped_column(primary_key=True)
    pages: Mapped[int]
    press_id: Mapped[Optional[int]] = mapped_column(ForeignKey("press.id"))


def main() -> None:
    engine = new_library()
    Cascading.metadata.drop_all(engine)
    Cascading.metadata.create_all(engine)
    with Session(engine) as session:
        leaflet = Leaflet(pages=4)
        press = Press(leaflets=[leaflet])
        session.add(press)
        session.flush()
        sql = sql_log(engine)
        leaflet.pages = 8
        session.refresh(press)
        print(sql_of(sql))
        #> SELECT
        print(leaflet.pages, sql_of(sql))
        #> 4 SELECT
        press.leaflets[0].pages = 8
        session.expire(press)
        print(leaflet.pages)
        #> 4

        ursula = session.get(Author, 1)
        lavinia = ursula.books[1]
        lavinia.title = "Always Coming Home"
        session.expire(ursula)
        print(lavinia.title)
        #> Always Coming Home


if __name__ == "__main__":
    main()
