"""Put the object into the relationship when its key is known."""

import warnings
from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.orm.collections import attribute_keyed_dict


class HouseBase(DeclarativeBase):
    pass


class House(HouseBase):
    __tablename__ = "house"
    id: Mapped[int] = mapped_column(primary_key=True)
    rooms: Mapped[dict[str, "Room"]] = relationship(
        collection_class=attribute_keyed_dict("name"), back_populates="house"
    )


class Room(HouseBase):
    __tablename__ = "room"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Optional[str]] = mapped_column(String(20))
    house_id: Mapped[int] = mapped_column(ForeignKey("house.id"))
    house: Mapped[House] = relationship(back_populates="rooms")


def main() -> None:
    house, other_house = House(), House()
    # before
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        room = Room(name=None, house=house)
    print(caught[0].message)
    #> Attribute keyed dictionary value for attribute 'Room.house' was None; this will raise in a future release. To skip this assignment entirely, Set the "ignore_unpopulated_attribute=True" parameter on the mapped collection factory.
    room.name = "hall"
    print(list(house.rooms))
    #> [None]
    # after
    room = Room()
    room.name = "hall"
    room.house = other_house
    print(list(other_house.rooms))
    #> ['hall']


if __name__ == "__main__":
    main()
