"""An object whose key was changed cannot be removed from a keyed dictionary by itself.

`attribute_keyed_dict("name")` reads `name` when the object comes in. Later changes do not move
it: the dictionary still has it under the old key. Taking the object out over the other side of
the relationship looks under the new key, and finds another object, or raises `KeyError`.

Take the object out first, change the key, and put it in again. Or commit, so that the collection
is loaded again.

SQLAlchemy's documentation: [Dealing with Key Mutations and
back-populating](https://docs.sqlalchemy.org/en/21/orm/collection_api.html#key-mutations).
"""

from typing import Optional

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

    hall.name = "hall"
    hall.house = None
    print(list(house.rooms), attic.name)
    #> ['attic'] attic


if __name__ == "__main__":
    main()
