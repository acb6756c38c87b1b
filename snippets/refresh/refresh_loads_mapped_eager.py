"""`refresh()` loads again a relationship that is mapped with `lazy="selectin"` or `"joined"`.

Here a child whose row is gone leaves the collection, and a new row enters it. Loaded children
[keep their columns][snippets.refresh.refresh_leaves_children_stale]. Reading a column after
`expire(press)` loads the relationship too; a refresh that names only a column does not.

An option of the query against it, such as `lazyload()`, [is
repeated][snippets.refresh.refresh_repeats_eager_loads], and the relationship stays unloaded.

SQLAlchemy's documentation: [Configuring Loader Strategies at Mapping
Time](https://docs.sqlalchemy.org/en/21/orm/queryguide/relationships.html#configuring-loader-strategies-at-mapping-time).
"""

from typing import Optional

from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library, sql_log
from snippets.words import sql_of

LABEL = '`refresh()` with `lazy="selectin"` mapped'


class OwnBase(DeclarativeBase):
    pass


class Press(OwnBase):
    __tablename__ = "refresh_press"
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflets: Mapped[list["Leaflet"]] = relationship(
        lazy="selectin", order_by="Leaflet.id"
    )
    flyers: Mapped[list["Leaflet"]] = relationship(
        lazy="joined", order_by="Leaflet.id", viewonly=True
    )


class Leaflet(OwnBase):
    __tablename__ = "refresh_leaflet"
    id: Mapped[int] = mapped_column(primary_key=True)
    press_id: Mapped[Optional[int]] = mapped_column(ForeignKey(Press.id))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Press(leaflets=[Leaflet(id=1), Leaflet(id=2)]))
        session.commit()
        press = session.get(Press, 1)
        session.execute(text("DELETE FROM refresh_leaflet WHERE id = 2"))
        session.execute(text("INSERT INTO refresh_leaflet VALUES (3, 1)"))
        sql = sql_log(engine)
        session.refresh(press)
        print(sql_of(sql))
        #> SELECT SELECT
        print([leaflet.id for leaflet in press.leaflets])
        #> [1, 3]
        print([leaflet.id for leaflet in press.flyers])
        #> [1, 3]

        session.refresh(press, ["id"])
        print(sql_of(sql))
        #> SELECT
        session.expire(press)
        print(press.id, sql_of(sql))
        #> 1 SELECT SELECT


if __name__ == "__main__":
    main()
