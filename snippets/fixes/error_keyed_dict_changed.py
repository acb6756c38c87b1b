"""Take the object out, change its key, and put it back before a flush."""

from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.exc import InvalidRequestError
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
    name: Mapped[str] = mapped_column(String(20))
    house_id: Mapped[Optional[int]] = mapped_column(ForeignKey("house.id"))
    house: Mapped[Optional[House]] = relationship(back_populates="rooms")


def main() -> None:
    house = House()
    hall = Room(name="hall", house=house)
    house.rooms["cellar"] = Room(name="cellar")
    house.rooms["attic"] = Room(name="attic")
    # before
    hall.name = "attic"
    try:
        hall.house = None
    except InvalidRequestError as error:
        print(error)
        #> Can not remove '<Room object at 0x...>': collection holds '<Room object at 0x...>' for key 'attic'. Possible cause: is the KeyFuncDict key function based on mutable properties or properties that only obtain values after flush?
    # after
    cellar = house.rooms.pop("cellar")
    cellar.name = "pantry"  # a taken key would push the other room out
    house.rooms[cellar.name] = cellar
    print(list(house.rooms))
    #> ['hall', 'attic', 'pantry']


if __name__ == "__main__":
    main()
