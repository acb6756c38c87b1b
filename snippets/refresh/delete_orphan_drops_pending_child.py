"""With `cascade="all, delete-orphan"`, `refresh(parent)` drops pending children of a loaded list.

Here the pending child becomes transient, with `expire(parent)` too: no flush will INSERT it, and
nothing warns. It happens before the autoflush of `refresh()`.

`expire_all()`, and both calls with `["leaflets"]`, leave the child in the session. Without
`back_populates` it is then INSERTed with a foreign key of NULL, as [without
delete-orphan][snippets.refresh.refresh_loses_one_way_append].

Call `session.flush()` before you refresh the parent.

SQLAlchemy's documentation:
[refresh-expire](https://docs.sqlalchemy.org/en/21/orm/cascades.html#cascade-refresh-expire).
"""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library
from snippets.words import state_of

LABEL = "delete-orphan drops pending children"


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
        first, second, third = Leaflet(), Leaflet(), Leaflet()
        press.leaflets.append(first)
        print(state_of(first))
        #> pending
        session.refresh(press)
        print(state_of(first))
        #> transient

        press.leaflets.append(second)
        session.expire(press)
        print(state_of(second))
        #> transient

        press.leaflets.append(third)
        session.expire_all()
        print(state_of(third))
        #> pending

        fourth, fifth = Leaflet(), Leaflet()
        press.leaflets.append(fourth)
        session.expire(press, ["leaflets"])
        print(state_of(fourth))
        #> pending
        press.leaflets.append(fifth)
        session.refresh(press, ["leaflets"])
        print(state_of(fifth))
        #> persistent


if __name__ == "__main__":
    main()
