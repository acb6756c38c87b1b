"""Flush the appended child before you refresh its parent."""

from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

from snippets.library import new_library


class OwnBase(DeclarativeBase):
    pass


class Press(OwnBase):
    __tablename__ = "press"
    id: Mapped[int] = mapped_column(primary_key=True)
    leaflets: Mapped[list["Leaflet"]] = relationship()


class Leaflet(OwnBase):
    __tablename__ = "leaflet"
    id: Mapped[int] = mapped_column(primary_key=True)
    press_id: Mapped[Optional[int]] = mapped_column(ForeignKey("press.id"))


def main() -> None:
    engine = new_library()
    OwnBase.metadata.drop_all(engine)
    OwnBase.metadata.create_all(engine)
    session = Session(engine)
    session.add(press := Press())
    session.flush()
    # before
    press.leaflets.append(Leaflet())
    session.refresh(press)
    print(len(press.leaflets), "leaflets")
    #> 0 leaflets
    # after
    press.leaflets.append(Leaflet())
    session.flush()
    session.refresh(press)
    print(len(press.leaflets), "leaflet")
    #> 1 leaflet
    session.close()


if __name__ == "__main__":
    main()
