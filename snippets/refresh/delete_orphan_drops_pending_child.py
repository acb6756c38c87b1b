"""With `delete-orphan`, `refresh(parent)` and `expire(parent)` drop pending children.

A pending child of the loaded collection is expunged: it becomes transient, and no flush
will INSERT it. This is part of the `refresh-expire` cascade of
`cascade="all, delete-orphan"`. It happens before the autoflush, so autoflush does not
save the child. With plain `cascade="all"` the child is kept.

`expire_all()`, and `expire()` with names, do not cascade: the child stays pending and
is INSERTed, with a foreign key of NULL if [its side does not know the
parent][snippets.refresh.refresh_loses_one_way_append].

Call `session.flush()` before you refresh the parent.

SQLAlchemy's documentation:
[refresh-expire](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-refresh-expire).
"""

from typing import Optional

from sqlalchemy import ForeignKey, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class Orphans(DeclarativeBase):
    pass


class Press(Orphans):
    __tablename__ = "press"
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflets: Mapped[list["Leaflet"]] = relationship(
        back_populates="press", cascade="all, delete-orphan"
    )


class Leaflet(Orphans):
    __tablename__ = "leaflet"
    id: Mapped[int] = mapped_column(primary_key=True)
    press_id: Mapped[Optional[int]] = mapped_column(ForeignKey("press.id"))
    press: Mapped[Optional[Press]] = relationship(back_populates="leaflets")


def main() -> None:
    engine = new_library()
    Orphans.metadata.drop_all(engine)
    Orphans.metadata.create_all(engine)
    with Session(engine) as session:
        press = Press()
        session.add(press)
        session.flush()
        leaflet = Leaflet()
        press.leaflets.append(leaflet)
        print(inspect(leaflet).pending)
        #> True

        session.refresh(press)
        print(inspect(leaflet).transient)
        #> True
        session.commit()
        print(len(press.leaflets), leaflet.id)
        #> 0 None


if __name__ == "__main__":
    main()
