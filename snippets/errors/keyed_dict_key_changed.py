"""Setting the other side to `None` looks in a loaded keyed dictionary under the object's new key.

`attribute_keyed_dict("name")` reads `name` when the object comes in; a later change does not move
it. Here another object is under the new key, and taking the first out raises. If none is, nothing
raises, and the dictionary goes on holding the object; `house.rooms.remove(hall)` raises `KeyError`
then.

Take the object out first, change the key, and put it in again; or take it out under the old key,
`del house.rooms["hall"]`.

SQLAlchemy's documentation: [Dealing with Key Mutations and
back-populating](https://docs.sqlalchemy.org/en/21/orm/collection_api.html#key-mutations).
"""

from typing import Any, Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.orm.collections import attribute_keyed_dict

LABEL = "keyed dictionary, key changed"


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
    hall, attic = Room(name="hall", house=house), Room(name="attic", house=house)
    hall.name = "attic"
    print(list(house.rooms))
    #> ['hall', 'attic']
    try:
        hall.house = None
    except InvalidRequestError as error:
        print(error)
        #> Can not remove '<Room object at 0x...>': collection holds '<Room object at 0x...>' for key 'attic'. Possible cause: is the KeyFuncDict key function based on mutable properties or properties that only obtain values after flush?
    hall.name = "cellar"
    hall.house = None
    print(hall.house, "but still in", list(house.rooms))
    #> None but still in ['hall', 'attic']
    rooms: Any = house.rooms
    try:
        rooms.remove(hall)
    except KeyError as error:
        print("KeyError:", error)
        #> KeyError: 'cellar'

    del house.rooms["hall"]
    print(list(house.rooms), attic.name)
    #> ['attic'] attic


if __name__ == "__main__":
    main()
