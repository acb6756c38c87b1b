"""With `cascade="all, delete-orphan"`, `refresh(parent)` and `expire(parent)` drop pending children.

A pending child of the loaded collection is expunged: it becomes transient, no flush
will INSERT it, and nothing warns. It happens before the autoflush of `refresh()`, so
that autoflush does not save the child.

The cause is `refresh-expire`, which `all` contains. With plain `cascade="all"`, or with
delete-orphan and no refresh-expire, the child stays in the session.

`expire_all()`, and both calls with names, do not cascade. There too the child stays in
the session and is INSERTed, with a foreign key of NULL if [its side does not know the
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
        for drop in (session.refresh, session.expire):
            leaflet = Leaflet()
            press.leaflets.append(leaflet)
            was_pending = inspect(leaflet).pending
            drop(press)
            print(was_pending, inspect(leaflet).transient)
            #> True True
            #> True True
        session.commit()
        print(len(press.leaflets), leaflet.id)
        #> 0 None


if __name__ == "__main__":
    main()
