"""An object needs its key before the other side puts it into a keyed dictionary that is loaded.

In `Room(house=house, name="hall")` the arguments are set one after another, and `house` is first:
there is no name yet. A name that is set to `None` only warns, and the object is held under
`None`. `house.rooms["attic"] = Room()` raises nothing, and leaves the name `None`.

Set the key first: `Room(name="hall", house=house)`.

SQLAlchemy's documentation: [Dictionary
Collections](https://docs.sqlalchemy.org/en/21/orm/collection_api.html#orm-dictionary-collection).
"""

import warnings
from typing import Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.orm.collections import attribute_keyed_dict

LABEL = "keyed dictionary, and no key yet"


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
    house = House()
    try:
        Room(house=house, name="hall")
    except InvalidRequestError as error:
        print(error)
        #> In event triggered from population of attribute 'Room.house' (potentially from a backref), can't populate value in KeyFuncDict; dictionary key derived from <Room at 0x...> is not populated. Ensure appropriate state is set up on the <Room at 0x...> object before assigning to the Room.house attribute. To skip this assignment entirely, Set the "ignore_unpopulated_attribute=True" parameter on the mapped collection factory.
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Room(name=None, house=house)
    print(caught[0].message)
    #> Attribute keyed dictionary value for attribute 'Room.house' was None; this will raise in a future release. To skip this assignment entirely, Set the "ignore_unpopulated_attribute=True" parameter on the mapped collection factory.
    print(list(house.rooms))
    #> [None]

    Room(name="hall", house=house)
    print(list(house.rooms))
    #> [None, 'hall']
    house.rooms["attic"] = Room()
    print(list(house.rooms), house.rooms["attic"].name)
    #> [None, 'hall', 'attic'] None


if __name__ == "__main__":
    main()
